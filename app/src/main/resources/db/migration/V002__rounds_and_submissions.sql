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
    size   bigint not null,
    unique (round, name)
);

-- How far the engine has come with drafting a round from its papers, and what it found wrong.
create table round_draft (
    round    uuid primary key references round,
    state    text not null check (state in ('waiting', 'done', 'failed')),
    problems text not null default ''
);

-- Every definition that a round has had, so that any can be brought back.
create table round_version (
    round      uuid        not null references round,
    version    int         not null,
    definition text        not null,
    by_whom    text        not null,
    at         timestamptz not null,
    primary key (round, version)
);

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
    version int         not null default 1,
    purpose text        not null default 'send' check (purpose in ('send', 'minutes')),
    scan    text        not null default 'not-scanned' check (scan in ('not-scanned', 'clean', 'infected', 'failed')),
    threat  text,
    by_whom text        not null,
    began_at timestamptz not null default now(),
    at      timestamptz not null,
    removed_at timestamptz
);
create index paper_body on paper (round, body);
create index paper_sum on paper (sha256);
create unique index paper_once on paper (round, body, sha256) where removed_at is null and purpose = 'send';

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
    received_by text references region,
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
    used_at    timestamptz,
    revoked_at timestamptz
);
create index submission_link_body on submission_link (round, body);

-- What the engine read of a file, by its sum and the engine's version, beside the papers of a round.
create table reading (
    sha256  text        not null,
    engine  text        not null,
    round   uuid        not null references round,
    name    text        not null,
    state   text        not null check (state in ('waiting', 'reading', 'read', 'failed')),
    tries   int         not null default 0,
    result  text,
    at      timestamptz not null,
    primary key (sha256, engine, round)
);
create index reading_waiting on reading (at) where state = 'waiting';

-- What a region's office has received by e-mail; under a body once it is known whose it is.
create table received (
    id      uuid primary key,
    round   uuid        not null references round,
    region  text        not null references region,
    name    text        not null,
    sha256  text        not null,
    size    bigint      not null,
    scan    text        not null,
    threat  text,
    by_whom text        not null,
    began_at timestamptz not null,
    at      timestamptz not null,
    state   text        not null check (state in ('reading', 'unknown', 'placed')),
    guess   text references body,
    submission uuid references submission
);
create index received_region on received (round, region);

-- Letters that wait to be sent.
create table outbox (
    id         uuid primary key,
    submission uuid        not null references submission,
    mailbox    text        not null,
    language   text        not null,
    created_at timestamptz not null,
    next_at    timestamptz not null,
    tries      int         not null default 0,
    problem    text,
    sent_at    timestamptz
);
create index outbox_waiting on outbox (next_at) where sent_at is null;

-- Passages and statements that are withheld from the public, by their place in a paper's text; the
-- sum says which text, so that the same place in another reading is not taken for the same words.
create table exempt_passage (
    id      uuid primary key,
    paper   uuid not null references paper,
    text_sha256 text not null default '',
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
