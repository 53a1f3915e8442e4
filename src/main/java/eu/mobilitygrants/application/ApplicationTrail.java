package eu.mobilitygrants.application;

import eu.mobilitygrants.identity.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person left behind in this room over the years, each kind in one statement. */
@Repository
class ApplicationTrail {

    private final JdbcClient jdbc;

    ApplicationTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every submission, also those that came back, oldest first. */
    Map<ApplicationId, List<SubmittedApplication>> submissions(UserId applicant) {
        return jdbc.sql("""
                        select s.call_id, s.call_version, s.number, s.application_id, s.submitted_at, s.content, s.sha256
                          from application_submission s join application a on a.id = s.application_id
                         where a.applicant_id = ? order by s.submitted_at, s.number
                        """).param(applicant.value()).query(Submissions::submitted).list().stream()
                .collect(Collectors.groupingBy(one -> one.receipt().application()));
    }

    /** The names of all files of each application as the person called them, in their order. */
    Map<ApplicationId, List<String>> fileNames(UserId applicant) {
        var names = new HashMap<ApplicationId, List<String>>();
        jdbc.sql("""
                        select p.application_id, p.code, p.position, p.file_name
                          from application_document_part p join application a on a.id = p.application_id
                         where a.applicant_id = ? order by p.application_id, p.code, p.position
                        """).param(applicant.value()).query(row -> {
            names.computeIfAbsent(
                            new ApplicationId(row.getObject("application_id", UUID.class)), id -> new ArrayList<>())
                    .add(row.getString("file_name"));
        });
        return names;
    }

    /** What was typed into each draft and could not be read, in the order of the fields. */
    Map<ApplicationId, List<String>> leftovers(UserId applicant) {
        var typed = new HashMap<ApplicationId, List<String>>();
        jdbc.sql("""
                        select l.application_id, l.typed
                          from draft_leftover l join application a on a.id = l.application_id
                         where a.applicant_id = ? order by l.application_id, l.section, l.field
                        """).param(applicant.value()).query(row -> {
            typed.computeIfAbsent(
                            new ApplicationId(row.getObject("application_id", UUID.class)), id -> new ArrayList<>())
                    .add(row.getString("typed"));
        });
        return typed;
    }

    /** What the applicant may read, oldest first. */
    Map<ApplicationId, List<CaseHistory.Entry>> history(UserId applicant) {
        return jdbc.sql("""
                        select h.* from case_history h join application a on a.id = h.application_id
                         where a.applicant_id = ? and h.visible_to_applicant order by h.id
                        """).param(applicant.value()).query(CaseHistory::entry).list().stream()
                .collect(Collectors.groupingBy(CaseHistory.Entry::application));
    }

    /** What was sent back and not taken back, oldest first, with when its applicant came to know of it. */
    Map<ApplicationId, List<SentBack>> sentBack(UserId applicant) {
        var all = new HashMap<ApplicationId, List<SentBack>>();
        jdbc.sql("""
                        select r.* from application_return r join application a on a.id = r.application_id
                         where a.applicant_id = ? and r.taken_back_at is null order by r.id
                        """).param(applicant.value()).query(row -> {
            all.computeIfAbsent(new ApplicationId(row.getObject("application_id", UUID.class)), id -> new ArrayList<>())
                    .add(Returns.sentBack(row));
        });
        return all;
    }

    /** Kind of step → how often this person took it in a case that is not their own. */
    Map<String, Long> actsInCasesOfOthers(UserId person) {
        var acts = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                        select h.kind, count(*) as times from case_history h join application a on a.id = h.application_id
                         where h.actor_id = ? and a.applicant_id <> h.actor_id group by h.kind order by h.kind
                        """).param(person.value()).query(row -> {
            acts.put(row.getString("kind"), row.getLong("times"));
        });
        return acts;
    }
}
