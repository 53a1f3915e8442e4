package eu.mobilitygrants.overview;

import eu.mobilitygrants.call.CallFixtures;
import eu.mobilitygrants.call.CallId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes any number of cases in a call of their own, in a few statements: every row as the portal itself would have left it
 * (frozen submission with its hash, claims, places, questions, assessments, conclusions, history), every name invented. States
 * follow from the number of a case, so that the same number makes the same cases.
 */
final class ManyCases {

    /** Rows of a few assessors and one officer, made with the first cases. */
    private static final String COMMITTEE = """
            insert into person (id, email, name, locale, unit, created_at)
            select md5('member ' || n)::uuid, 'member.' || n || '@example.org', 'Member ' || n, 'en',
                   (array['EDUCATION_OFFICE', 'BIOMEDICAL_SCIENCES', 'CLINICAL_SCIENCES', 'PUBLIC_HEALTH'])[n], now()
              from generate_series(1, 4) n
            on conflict do nothing;
            insert into person_role (person_id, role)
            select md5('member ' || n)::uuid, 'ASSESSOR' from generate_series(1, 4) n on conflict do nothing;
            """;

    /** What is different from case to case. Phase by n % 10, so that each is there in a known share. */
    private static final String DRAWN = """
            create temporary table drawn on commit drop as
            select n, md5(:call || ' application ' || n)::uuid as id, md5(:call || ' applicant ' || n)::uuid as applicant,
                   (array['Ada','Berta','Cleo','Dara','Elif','Femi','Gita','Hugo','Ines','Jóna','Karl','Lena','Milo',
                          'Noor','Oskar','Pia','Quin','Rosa','Saïd','Tove'])[1 + n % 20] as given,
                   (array['Alder','Élder','Cedar','Dogwood','Birch','Fir','Gorse','Hazel','Ivy','Juniper','Kapok','Larch',
                          'Maple','Nutmeg','Oak','Pine','Quince','Rowan','Spruce','Teak'])[1 + (n / 20) % 20]
                       || ' ' || chr(65 + (n / 400) % 26) || chr(97 + (n / 10400) % 26) as family,
                   n % 3 = 0 as staff,
                   (array['SCREENING','SCREENING','ASSESSMENT','ASSESSMENT','CONCLUDED','CONCLUDED','CONCLUDED',
                          'CONCLUDED','CLARIFICATION','ENDED'])[1 + n % 10] as phase,
                   (array['DE','PT','FI','IT','FR','ES','SE','PL'])[1 + n % 8] as country,
                   'University of ' || (array['Examples','Samples','Patterns','Models','Instances'])[1 + n % 5]
                       || ' ' || (n / 5) % 1000 as host,
                   date '2026-01-02' + (n * 7) % 150 as departure,
                   timestamptz '2025-09-01 08:00+02' + n * interval '25 seconds' as received
              from generate_series(cast(:from as integer), cast(:to as integer)) n
            """;

    private static final String APPLICANTS = """
            insert into person (id, email, name, locale, created_at)
            select applicant, replace(applicant::text, '-', '') || '@example.org', given || ' ' || family, 'en', received
              from drawn
            """;

    private static final String CONTENT = """
            json_build_object(
                'applicant', json_build_object('givenName', given, 'familyName', family,
                    'category', case when staff then 'STAFF' else 'MSC_STUDENT' end, 'citizenships', json_build_array('KE'),
                    'countryOfOrigin', 'KE', 'programme', 'Programme ' || n % 50,
                    'unit', case when staff then 'PUBLIC_HEALTH' end,
                    'supervisorEmail', 'supervisor.' || n % 500 || '@example.org'),
                'mobility', json_build_object(
                    'type', case when staff then 'STAFF_TRAINING' else 'STUDENT_STUDIES' end, 'departure', departure,
                    'firstDay', departure + 2, 'lastDay', departure + case when staff then 20 else 80 end),
                'host', json_build_object('name', host, 'city', 'Town ' || n % 90, 'country', country, 'kind', 'UNIVERSITY'),
                'answers', json_build_object(
                    'MOTIVATION', 'The course on subject ' || n % 2000 || ' is not taught here, and topic' || n % 4000 ||
                        ' will be of use to the whole unit; the method is new to us and the host is known for it.',
                    'QUALITY', 'The host is accredited, and its laboratory follows protocol' || n % 300 ||
                        case when n % 4 = 0 and n <= 100 then ' as a pilot.' else '.' end),
                'documents', json_build_object())
            """;

    private static final String APPLICATIONS = """
            insert into application (id, version, call_id, applicant_id, status, content, mobility_type, departure,
                                     first_day, last_day, host_country, host_name, receipt_number, submitted_at,
                                     created_at, updated_at)
            select id, 1, :call, applicant, case when phase = 'ENDED' then 'WITHDRAWN' else 'SUBMITTED' end, %s,
                   case when staff then 'STAFF_TRAINING' else 'STUDENT_STUDIES' end, departure, departure + 2,
                   departure + case when staff then 20 else 80 end, country, host, n, received, received, received
              from drawn
            """.formatted(CONTENT);

    private static final String SUBMISSIONS = """
            insert into application_submission (call_id, number, application_id, submitted_at, content, sha256)
            select :call, n, id, received, whole, encode(sha256(convert_to(whole, 'UTF8')), 'hex')
              from (select drawn.*, json_build_object(
                        'call', :call, 'application', id, 'applicant', applicant, 'receiptNumber', n,
                        'submittedAt', received, 'content', %s, 'documents', json_build_object(),
                        'verdict', json_build_object('findings', (
                            select json_agg(json_build_object('rule', rule, 'outcome',
                                       case when rule = 'AGREEMENT' and n %% 40 = 1 then 'REFER' else 'MET' end,
                                       'reason', rule || '.MET', 'arguments', json_build_array()) order by place)
                              from unnest(array['CALL_OPEN','APPLICANT_CATEGORY','DESTINATION','NOT_SENDING_COUNTRY',
                                   'NOT_HOME_COUNTRY','DURATION','LEAD_TIME','MOBILITY_DEADLINE','DATES_IN_ORDER',
                                   'BLENDED_COMPONENT','HOST_KIND','AGREEMENT','EXCLUDED_HOST','NOT_A_CONFERENCE',
                                   'ONE_AT_A_TIME','TWELVE_MONTHS']) with ordinality as r(rule, place)))
                    )::text as whole from drawn) frozen
            """.formatted(CONTENT);

    private static final String REVIEW = """
            insert into review_case (application_id, call_id, receipt_number, audience, applicant_id, applicant_unit,
                                     supervisor_email, phase, resume_phase, since, priority_claimed, version)
            select id, :call, n, case when staff then 'STAFF' else 'STUDENT' end, applicant,
                   case when staff then 'PUBLIC_HEALTH' end, 'supervisor.' || n % 500 || '@example.org', phase,
                   case when phase = 'CLARIFICATION' then 'SCREENING' end, received + interval '2 days',
                   staff and n % 12 = 0, 1
              from drawn;
            insert into review_pool_claim (application_id, pool, priority_claimed)
            select id, case when staff then 'STAFF' else 'STUDENT_PROGRAMME' end, staff and n % 12 = 0 from drawn;
            insert into clarification (id, application_id, receipt_number, question, answer_by, asked_by, asked_at,
                                       answer, answered_at)
            select md5('question ' || id)::uuid, id, n, 'Which semester is meant?', date '2025-09-25' + n % 20,
                   md5('member 1')::uuid, received + interval '1 day',
                   case when phase = 'SCREENING' then 'The second one.' end,
                   case when phase = 'SCREENING' then received + interval '2 days' end
              from drawn where phase = 'CLARIFICATION' or (phase = 'SCREENING' and n % 50 = 1);
            """;

    private static final String ASSESSMENTS = """
            insert into assessment (id, application_id, receipt_number, assessor_id, unit, revision, first_given_at, given_at)
            select md5('assessment ' || m || ' ' || id)::uuid, id, n, md5('member ' || m)::uuid,
                   (array['EDUCATION_OFFICE', 'BIOMEDICAL_SCIENCES'])[m], 1, received + interval '3 days',
                   received + interval '3 days'
              from drawn cross join generate_series(1, 2) m
             where phase = 'CONCLUDED' or (phase = 'ASSESSMENT' and (m = 1 or n % 20 = 2));
            insert into assessment_score (assessment_id, revision, criterion, score, comment)
            select md5('assessment ' || m || ' ' || id)::uuid, 1, c.code, 2 + (n + m + c.position) % 4, 'Says enough.'
              from drawn cross join generate_series(1, 2) m
              join call_criterion c on c.call_id = :call and c.audience = case when staff then 'STAFF' else 'STUDENT' end
             where phase = 'CONCLUDED' or (phase = 'ASSESSMENT' and (m = 1 or n % 20 = 2));
            insert into conclusion (application_id, receipt_number, positive, proposal, percent, reason, concluded_by,
                                    concluded_at)
            select id, n, n % 10 <> 4, n % 10 <> 4, 70, 'As the committee found.', md5('member 1')::uuid,
                   received + interval '5 days'
              from drawn where phase = 'CONCLUDED';
            """;

    private static final String PLACES = """
            insert into grant_pool (call_id, code, capacity)
            select call_id, code, capacity from call_pool where call_id = :call on conflict do nothing;
            insert into queue_place (application_id, call_id, pool_code, receipt_number, priority_claimed, departure,
                                     positive, state, since)
            select id, :call, case when staff then 'STAFF' else 'STUDENT_PROGRAMME' end, n, staff and n % 12 = 0, departure,
                   phase = 'CONCLUDED' and n % 10 <> 4,
                   case when phase = 'CONCLUDED' then case when n % 10 = 4 then 'REFUSED' else 'RESERVE' end
                        when phase = 'ENDED' then 'WITHDRAWN' else 'UNDECIDED' end, received + interval '5 days'
              from drawn;
            insert into case_history (application_id, at, kind, detail, visible_to_applicant)
            select id, received, 'application.history.SUBMITTED', '№ ' || n, true from drawn;
            insert into case_line select l.* from submitted_line l where l.call_id = :call
               and l.receipt_number between :from and :to;
            insert into receipt_counter (call_id, last_number) values (:call, :to)
            on conflict (call_id) do update set last_number = excluded.last_number;
            """;

    private ManyCases() {}

    /** A new call with this many cases. One transaction is needed around it. */
    static CallId in(JdbcClient jdbc, int cases) {
        var call = CallFixtures.copyOfErasmus2024(jdbc);
        jdbc.sql(COMMITTEE).update();
        for (var from = 1; from <= cases; from += 20_000) {
            add(jdbc, call, from, Math.min(cases, from + 19_999));
        }
        return call;
    }

    private static void add(JdbcClient jdbc, CallId call, int from, int to) {
        jdbc.sql("drop table if exists drawn").update();
        for (var statement : new String[] {DRAWN, APPLICANTS, APPLICATIONS, SUBMISSIONS, REVIEW, ASSESSMENTS, PLACES}) {
            jdbc.sql(statement)
                    .param("call", call.value())
                    .param("from", from)
                    .param("to", to)
                    .update();
        }
    }
}
