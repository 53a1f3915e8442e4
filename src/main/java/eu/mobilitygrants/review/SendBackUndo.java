package eu.mobilitygrants.review;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.application.SendBacks;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.review.ReviewPermissions.Action;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Undoes a send-back that the applicant has not read: the case goes on where it stood. */
@Component
class SendBackUndo {

    private final CaseFiles files;
    private final SendBacks sendBacks;
    private final Clock clock;

    SendBackUndo(CaseFiles files, SendBacks sendBacks, Clock clock) {
        this.files = files;
        this.sendBacks = sendBacks;
        this.clock = clock;
    }

    /**
     * The application room writes the history and restores the place; the case is opened again by its event.
     *
     * @throws eu.mobilitygrants.shared.ConflictException if it is too late
     */
    @Transactional
    public void take(ApplicationId id, UserId officer, String reason) {
        files.open(id, officer, Action.SCREEN).file().require(ReviewStep.TAKE_SEND_BACK_BACK);
        sendBacks.takeBack(id, officer, reason);
    }

    /** What the case's page says of it: how long it is possible, and whether it still is. */
    void show(ReviewCase file, Model model) {
        model.addAttribute("sendBackMinutes", sendBacks.minutes());
        if (file.phase() == ReviewPhase.ENDED) {
            sendBacks.of(file.application()).ifPresent(sentBack -> {
                model.addAttribute("sentBack", sentBack);
                model.addAttribute("mayUndo", sentBack.mayBeTakenBack(clock.instant()));
            });
        }
        CaseScreens.blank(model, "sendBackUndoForm", SendBackUndoForm::new);
    }
}
