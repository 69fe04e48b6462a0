## The ways in: signing in, setting up, joining

door-lead = Good to see you.
door-email = E-mail
door-password = Password
door-email-missing = Write down your e-mail address.
door-password-missing = Write down your password.
door-come-in = Come in
door-come-in-lead = One press and you are in.
door-your-email = Your e-mail
door-a-password = A password
door-password-hint = Eight letters or more; a short sentence is best.
set-up-title = Welcome
set-up-lead = Two minutes, then the first name.
set-up-workspace = Your business or team
set-up-country = Country
set-up-currency = Currency
set-up-start = Start
join-title = Join
join-heading = Join in
# role is "rep", "manager" or "admin"
join-invitation = You are invited to { $workspace }, as { $role ->
    [manager] a manager
    [admin] an admin
   *[rep] a rep
}.
