-- The language that somebody wants to read (a BCP 47 tag, "de"); null is "as the device says".
alter table users add column language text;
