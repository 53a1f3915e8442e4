-- Links to sign in. The address is the key, so that a later link voids the earlier one by standing in its place; only a
-- hash of the token is kept, so that whoever reads this table cannot sign in with it.
create table sign_in_link (
    email      text        primary key,
    token_hash bytea       not null constraint sign_in_link_token_unique unique,
    locale     text        not null,
    expires_at timestamptz not null,
    constraint sign_in_link_token_is_sha256 check (octet_length(token_hash) = 32)
);

-- When an address or a connection last asked for links. One row each, so that its lock makes the count exact.
create table sign_in_allowance (
    subject  text          primary key,
    asked_at timestamptz[] not null,
    constraint sign_in_allowance_not_empty check (cardinality(asked_at) > 0)
);
