## The ask

ask-heading = Ask <bdi>{ $name }</bdi>
