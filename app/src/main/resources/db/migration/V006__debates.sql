-- What a body's groups say about the questions before it answers: drafts, seen by the body alone.

create table debate (
    id        uuid primary key,
    round     uuid        not null references round,
    body      text        not null references body,
    name      text        not null check (name <> ''),
    opened_by text        not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    revision  bigint      not null default 0 -- counted up by every change, so that pages ask cheaply
);
create index debate_body on debate (round, body);

-- A code hangs on the wall while it holds, so it is kept as it is read; afterwards it is wiped.
create table debate_code (
    id         uuid primary key,
    debate     uuid        not null references debate,
    code       text unique,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create unique index debate_code_one on debate_code (debate) where revoked_at is null;

create table debate_table (
    id     uuid primary key,
    debate uuid        not null references debate,
    name   text        not null check (name <> ''),
    at     timestamptz not null
);
create unique index debate_table_name on debate_table (debate, lower(name));

create table debate_point (
    id          uuid primary key,
    debate      uuid        not null references debate,
    question    text        not null,
    at_table    uuid references debate_table, -- null: said in the room
    text        text        not null check (text <> ''),
    version     int         not null default 1,
    ordinal     int         not null,
    merged_into uuid references debate_point,
    removed_at  timestamptz,
    at          timestamptz not null
);
create index debate_point_debate on debate_point (debate);

-- What a point said before it was changed.
create table debate_wording (
    point   uuid        not null references debate_point,
    version int         not null,
    text    text        not null,
    at      timestamptz not null,
    primary key (point, version)
);

create table debate_priority (
    point    uuid not null references debate_point,
    at_table uuid not null references debate_table,
    primary key (point, at_table)
);

create table debate_stance (
    point    uuid not null references debate_point,
    at_table uuid not null references debate_table,
    stance   text not null check (stance in ('for', 'against', 'divided')),
    primary key (point, at_table)
);
