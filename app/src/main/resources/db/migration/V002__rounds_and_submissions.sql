-- A round, who is invited, and what has arrived.

create table round (
    id           uuid primary key,
    title        text        not null,
    state        text        not null check (state in ('drafted', 'published', 'closed', 'archived')),
    definition   text        not null,
    version      int         not null default 1,
    deadline     timestamptz,
    created_by   uuid references person,
    created_at   timestamptz not null,
    published_at timestamptz,
    closed_at    timestamptz
);

alter table role_grant add foreign key (round) references round;
alter table invitation add foreign key (round) references round;

create table round_document (
    id     uuid primary key,
    round  uuid   not null references round,
    kind   text   not null check (kind in ('booklet', 'deck', 'template')),
    name   text   not null,
    sha256 text   not null,
    size   bigint not null
);
create index round_document_round on round_document (round);

create table round_deadline (
    round    uuid        not null references round,
    region   text        not null references region,
    deadline timestamptz not null,
    primary key (round, region)
);

create table round_body (
    round        uuid not null references round,
    body         text not null references body,
    mailbox      text,
    planned_body text,
    planned_on   date,
    late_until   timestamptz,
    late_agreed  text,
    primary key (round, body)
);

-- A file that has been sent in or is a draft; what it says lies in the file store under its sum.
create table paper (
    id      uuid primary key,
    round   uuid        not null references round,
    body    text        not null references body,
    name    text        not null,
    sha256  text        not null,
    size    bigint      not null,
    version int         not null,
    by_whom text        not null,
    at      timestamptz not null,
    removed_at timestamptz
);
create index paper_body on paper (round, body);

create table upload (
    id         uuid primary key,
    round      uuid        not null references round,
    body       text        not null references body,
    name       text        not null,
    size       bigint      not null,
    received   bigint      not null default 0,
    by_whom    text        not null,
    started_at timestamptz not null,
    paper      uuid references paper
);

create table submission (
    id         uuid primary key,
    round      uuid        not null references round,
    body       text        not null references body,
    version    int         not null,
    by_whom    text        not null,
    began_at   timestamptz not null,
    sent_at    timestamptz not null,
    late       boolean     not null,
    state      text        not null check (state in ('sent', 'replaced', 'withdrawn')),
    withdrawn_at timestamptz,
    unique (round, body, version)
);

create table submission_paper (
    submission uuid not null references submission,
    paper      uuid not null references paper,
    ordinal    int  not null,
    primary key (submission, paper)
);

create table receipt (
    index      bigint primary key,
    submission uuid        not null unique references submission,
    at         timestamptz not null,
    content    text        not null,
    previous   text        not null,
    hash       text        not null unique
);
create trigger only_grows before update or delete or truncate on receipt
    for each statement execute function only_grows();

create table idempotency (
    scope      text  not null,
    key        text  not null,
    request    text  not null,
    submission uuid references submission,
    at         timestamptz not null,
    primary key (scope, key)
);

create table submission_link (
    id         uuid primary key,
    token_hash bytea       not null unique,
    round      uuid        not null references round,
    body       text        not null references body,
    created_by uuid references person,
    created_at timestamptz not null,
    revoked_at timestamptz
);

-- What the engine read of a file, by its sum and the engine's version.
create table reading (
    sha256  text        not null,
    engine  text        not null,
    state   text        not null check (state in ('waiting', 'reading', 'read', 'failed')),
    result  text,
    at      timestamptz not null,
    primary key (sha256, engine)
);

-- Passages and statements that are withheld from the public, by their place in a paper's text.
create table exempt_passage (
    id      uuid primary key,
    paper   uuid not null references paper,
    start   int  not null,
    "end"   int  not null check ("end" > start),
    basis   text not null,
    until   date,
    by_whom uuid references person,
    at      timestamptz not null
);

create table collation_job (
    id          uuid primary key,
    round       uuid        not null references round,
    region      text references region,
    engine      text        not null,
    state       text        not null check (state in ('waiting', 'running', 'done', 'failed')),
    done        int         not null default 0,
    total       int         not null default 0,
    step        text,
    message     text,
    language    text        not null default 'nb',
    asked_by    uuid references person,
    asked_at    timestamptz not null,
    ended_at    timestamptz
);
create index collation_job_round on collation_job (round, region);
