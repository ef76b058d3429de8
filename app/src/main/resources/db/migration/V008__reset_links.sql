-- Links that an administrator makes: for who has lost the app for codes, or forgotten the password.
alter table codes_reset rename to reset_link;
alter index codes_reset_person rename to reset_link_person;
alter table reset_link add column kind text not null default 'codes'
    check (kind in ('codes', 'password'));
