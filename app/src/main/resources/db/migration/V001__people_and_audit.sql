-- Who may do what, and who did it.

create table person (
    id            uuid primary key,
    name          text        not null check (name <> ''),
    email         text        not null,
    password      text,
    language      text,
    totp_secret   bytea,
    totp_step     bigint      not null default 0,
    failures      int         not null default 0,
    locked_until  timestamptz,
    created_at    timestamptz not null
);
create unique index person_email on person (lower(email));

-- Somebody who has lost the app for codes sets up another, through a link that an administrator made.
create table codes_reset (
    id         uuid primary key,
    person     uuid        not null references person,
    token_hash bytea       not null unique,
    made_by    uuid references person,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz
);
create index codes_reset_person on codes_reset (person);

create table identity (
    issuer  text not null,
    subject text not null,
    person  uuid not null references person,
    primary key (issuer, subject)
);

create table region (
    id   text primary key,
    name text not null
);

create table body (
    id     text primary key,
    name   text not null,
    kind   text not null,
    number text,
    county text,
    region text references region
);
create index body_region on body (region);

create table role_grant (
    id         uuid primary key,
    person     uuid        not null references person,
    role       text        not null,
    round      uuid,
    body       text references body,
    region     text references region,
    valid_from timestamptz not null,
    valid_to   timestamptz,
    granted_by uuid references person,
    revoked_at timestamptz,
    revoked_by uuid references person
);
create index role_grant_person on role_grant (person);

create table invitation (
    id         uuid primary key,
    token_hash bytea       not null unique,
    email      text,
    roles      text        not null,
    round      uuid,
    body       text references body,
    region     text references region,
    valid_from timestamptz not null,
    valid_to   timestamptz,
    invited_by uuid references person,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- What happened. Rows are only ever added; each is sealed into the chain by audit_seal.
create table audit_event (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   text        not null,
    action  text        not null,
    outcome text        not null,
    subject text        not null
);

create table audit_seal (
    index    bigint primary key,
    event    bigint not null unique references audit_event,
    previous text   not null,
    hash     text   not null
);

create function only_grows() returns trigger language plpgsql as $$
begin
    raise exception '% only grows', tg_table_name;
end $$;
create trigger only_grows before update or delete or truncate on audit_event
    for each statement execute function only_grows();
create trigger only_grows before update or delete or truncate on audit_seal
    for each statement execute function only_grows();

-- Sessions (the table of Spring Session).
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
