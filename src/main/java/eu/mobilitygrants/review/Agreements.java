package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.CaseHistory;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agreement of the two institutions where a case went on while it was still being signed (rule R12): the case waits on
 * the desk until the office notes that it is signed.
 */
@Component
class Agreements {

    private final CaseFiles files;
    private final CaseHistory history;
    private final JdbcClient jdbc;

    Agreements(CaseFiles files, CaseHistory history, JdbcClient jdbc) {
        this.files = files;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** @throws eu.mobilitygrants.shared.ConflictException if the case waits for no agreement */
    @Transactional
    public void sign(ApplicationId id, UserId officer, LocalDate signedOn) {
        var opened = files.open(id, officer, Action.SCREEN);
        var file = opened.file();
        file.require(ReviewStep.NOTE_AGREEMENT);
        if (!store(file, signedOn, officer, Timestamps.of(opened.at()))) {
            throw file.refused("review.conflict.noAgreementOpen");
        }
        history.record(id, officer, "review.history.AGREEMENT_SIGNED", signedOn.toString(), true);
    }

    /**
     * What was noted was wrong: the case waits again.
     *
     * @throws eu.mobilitygrants.shared.ConflictException if nothing is noted
     */
    @Transactional
    public void takeBack(ApplicationId id, UserId officer) {
        var file = files.open(id, officer, Action.SCREEN).file();
        file.require(ReviewStep.NOTE_AGREEMENT);
        if (!store(file, null, null, null)) {
            throw file.refused("review.conflict.noAgreementSigned");
        }
        history.record(id, officer, "review.history.AGREEMENT_NOT_SIGNED", "", true);
    }

    private boolean store(ReviewCase file, @Nullable LocalDate on, @Nullable UserId by, @Nullable Object at) {
        return jdbc.sql("""
                                update referral_settlement
                                   set signed_on = :on, signed_noted_by = :by, signed_noted_at = :at
                                 where application_id = :id and receipt_number = :number and rule = 'AGREEMENT' and accepted
                                   and (signed_on is null) = (cast(:on as date) is not null)
                                """)
                        .param("on", on)
                        .param("by", by == null ? null : by.value())
                        .param("at", at)
                        .param("id", file.application().value())
                        .param("number", file.receiptNumber())
                        .update()
                == 1;
    }
}
