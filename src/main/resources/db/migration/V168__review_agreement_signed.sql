-- A case may go on while the agreement of the two institutions is being signed (R12). It waits on the desk until somebody notes
-- that it is. Another word on the rule begins anew.
alter table referral_settlement
    add column signed_on       date,
    add column signed_noted_by uuid references person,
    add column signed_noted_at timestamptz,
    add constraint referral_settlement_signature_whole check (
        (signed_on is null) = (signed_noted_by is null) and (signed_on is null) = (signed_noted_at is null)),
    add constraint referral_settlement_signature_of_agreement check (
        signed_on is null or (rule = 'AGREEMENT' and accepted));

create or replace view case_settlement as
    select application_id, receipt_number, rule, accepted, signed_on from referral_settlement;

create index referral_settlement_unsigned on referral_settlement (application_id)
    where rule = 'AGREEMENT' and accepted and signed_on is null;
