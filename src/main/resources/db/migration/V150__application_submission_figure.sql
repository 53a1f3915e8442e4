-- What the figures of a call may know of an application: nothing about its person.
create view submission_figure as
    select s.application_id, s.call_id, max(s.number) as receipt_number, min(s.submitted_at) as received_at,
           a.mobility_type, a.host_country, a.host_name, a.first_day, a.last_day, a.status
      from application_submission s
      join application a on a.id = s.application_id
     group by s.application_id, s.call_id, a.id;
