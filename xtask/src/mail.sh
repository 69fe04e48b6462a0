# One throw-away mail server: IMAPS_PORT IMAP_PORT. Dovecot with its own configuration, certificate and mails, as whoever
# runs this. It lives exactly as long as our standard input stays open; a server that a test kills is started again.
set -u
trap '' INT TERM HUP
imaps=$1
imap=$2
umask 077
cd /
folder=$(mktemp -d /tmp/whoelse-mail-XXXXXX) || exit 1
log=$folder/log
user=$(id -un)
group=$(id -gn)

give_up() {
    echo "failed: $1"
    tail -n 20 "$log"
    rm -rf "$folder"
    exit 1
}

# An authority that lives as long as the test, and a certificate for this machine only.
certify() {
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "/CN=Throw-away tests" \
        -keyout "$folder/ca.key" -out "$folder/ca.pem" &&
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=localhost" \
        -keyout "$folder/server.key" -out "$folder/server.csr" &&
    printf 'subjectAltName=DNS:localhost\nbasicConstraints=CA:FALSE\n' >"$folder/server.ext" &&
    openssl x509 -req -in "$folder/server.csr" -CA "$folder/ca.pem" -CAkey "$folder/ca.key" -CAcreateserial -days 2 \
        -extfile "$folder/server.ext" -out "$folder/server.pem"
}
certify >"$log" 2>&1 || give_up "no certificate could be made"

mkdir "$folder/mail" "$folder/run" "$folder/state"
cat >"$folder/dovecot.conf" <<CONF
protocols = imap
base_dir = $folder/run
state_dir = $folder/state
log_path = $log
default_internal_user = $user
default_internal_group = $group
default_login_user = $user
first_valid_uid = 1
mail_location = maildir:$folder/mail/%u
mail_fsync = never
ssl = yes
ssl_cert = <$folder/server.pem
ssl_key = <$folder/server.key
disable_plaintext_auth = yes
auth_failure_delay = 0
passdb {
  driver = static
  args = password=correct-horse
}
userdb {
  driver = static
  args = uid=$(id -u) gid=$(id -g) home=$folder/mail/%u
}
service imap-login {
  chroot =
  process_min_avail = 1
  inet_listener imap {
    address = 127.0.0.1
    port = $imap
  }
  inet_listener imaps {
    address = 127.0.0.1
    port = $imaps
    ssl = yes
  }
}
service anvil {
  chroot =
}
CONF
echo "$imaps" >"$folder/imaps"
echo "$imap" >"$folder/imap"

setsid /usr/sbin/dovecot -c "$folder/dovecot.conf" -F >>"$log" 2>&1 &
server=$!
echo "$server" >"$folder/pid"
tries=0
until openssl s_client -connect "127.0.0.1:$imaps" -CAfile "$folder/ca.pem" -verify_return_error </dev/null >/dev/null 2>&1; do
    tries=$((tries + 1))
    kill -0 "$server" 2>/dev/null && [ "$tries" -lt 100 ] || give_up "the server did not start"
    sleep 0.1
done
echo "ready $folder"

# Starts it again when a test has killed it, until this is told to stop.
(
    while :; do
        if ! kill -0 "$(cat "$folder/pid")" 2>/dev/null; then
            rm -f "$folder/run/master.pid"
            setsid /usr/sbin/dovecot -c "$folder/dovecot.conf" -F >>"$log" 2>&1 &
            echo $! >"$folder/pid.new" && mv "$folder/pid.new" "$folder/pid"
        fi
        sleep 0.1
    done
) </dev/null >/dev/null 2>&1 &
keeper=$!

# Blocks until the other end of the pipe is closed.
cat >/dev/null
kill -9 "$keeper" 2>/dev/null
# A group of its own: the server and all its children. Without "--", which not every shell's kill knows.
kill -9 "-$(cat "$folder/pid")" 2>/dev/null
tries=0
while kill -0 "$(cat "$folder/pid")" 2>/dev/null && [ "$tries" -lt 100 ]; do
    tries=$((tries + 1))
    sleep 0.1
done
rm -rf "$folder"
