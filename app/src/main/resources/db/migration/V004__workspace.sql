-- A body's own work on its answer.

-- A paper that is not sent: nobody but the body sees it.
create table draft (
    id           uuid primary key,
    round        uuid        not null references round,
    body         text        not null references body,
    version      int         not null,
    name         text        not null,
    sha256       text        not null,
    size         bigint      not null,
    by_whom      text        not null,
    at           timestamptz not null,
    confirmed_at timestamptz,
    confirmed_by text,
    unique (round, body, version)
);

-- What the body settled about what the machine read, as lines of the engine's decisions. What was
-- saved at once is one step, and is undone at once.
create table settled (
    id        bigint generated always as identity primary key,
    step      uuid        not null,
    draft     uuid        not null references draft,
    round     uuid        not null references round,
    body      text        not null references body,
    line      text        not null,
    by_whom   text        not null,
    at        timestamptz not null,
    undone_at timestamptz
);
create index settled_body on settled (round, body);

-- What is written in the form. What one person writes in one sitting is one row, whose version
-- grows; another person, or a later sitting, begins a new one.
create table written (
    id       bigint generated always as identity primary key,
    round    uuid        not null references round,
    body     text        not null references body,
    question text        not null,
    version  int         not null,
    text     text        not null,
    by_whom  text        not null,
    began_at timestamptz not null,
    at       timestamptz not null,
    unique (round, body, question, version)
);
