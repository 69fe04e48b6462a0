# One throw-away PostgreSQL server: PROGRAMS PORT DURABLE. It lives exactly as long as our standard input stays open, so it
# goes away with whoever started it, however they ended (a failed test, Ctrl-C, even kill -9).
set -u
trap '' INT TERM HUP
unset PGDATA PGHOST PGPORT PGUSER PGDATABASE PGOPTIONS PGSERVICE PGPASSFILE
programs=$1
port=$2
durable=$3
umask 077
cd /
# Not $TMPDIR: it may be closed to the server's user, and a socket's path may only be about 100 bytes long.
folder=$(mktemp -d /tmp/whoelse-pg-XXXXXX) || exit 1
log=$folder/log

give_up() {
    echo "failed: $1"
    tail -n 20 "$log"
    rm -rf "$folder"
    exit 1
}

"$programs/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync </dev/null >"$log" 2>&1 ||
    give_up "initdb could not make a data folder"

# No test has to survive a power cut, and many connect at once; figures are taken with every write on the disk.
cat >>"$folder/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$folder'
max_connections = 300
fsync = $durable
synchronous_commit = $durable
full_page_writes = $durable
wal_level = minimal
max_wal_senders = 0
log_min_messages = fatal
CONF

# The tests get a plain role: a superuser would walk through the row-level walls that they are to prove.
"$programs/postgres" --single -D "$folder/data" postgres >>"$log" 2>&1 <<SQL || give_up "the role could not be made"
create role whoelse login createdb nosuperuser nobypassrls
create database whoelse owner whoelse
SQL

"$programs/pg_ctl" -D "$folder/data" -l "$log" -w -t 60 start </dev/null >>"$log" 2>&1 ||
    give_up "the server did not start"
echo "ready $folder"

# Blocks until the other end of the pipe is closed.
cat >/dev/null
"$programs/pg_ctl" -D "$folder/data" -m immediate -w -t 30 stop </dev/null >/dev/null 2>&1
rm -rf "$folder"
