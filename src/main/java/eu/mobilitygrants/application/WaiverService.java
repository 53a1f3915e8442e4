package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.eligibility.RuleCode;
import eu.mobilitygrants.eligibility.Waiver;
import eu.mobilitygrants.identity.UserId;
import eu.mobilitygrants.shared.ConflictException;
import eu.mobilitygrants.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants exceptions for one person and takes them back. Who may is asked before, on the page. */
@Service
class WaiverService {

    private final Waivers waivers;
    private final WaiverHistory history;
    private final WaiverPermissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaiverService(
            Waivers waivers,
            WaiverHistory history,
            WaiverPermissions permissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.waivers = waivers;
        this.history = history;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lets a person off a rule, whether they have begun an application or not.
     *
     * @param expiresAt the first instant at which it no longer holds
     * @throws ConflictException if the officer has a conflict of interest, or the same is granted already
     */
    @Transactional
    public UUID grant(CallId call, UserId person, UserId officer, RuleCode rule, String reason, Instant expiresAt) {
        if (!Waiver.mayWaive(rule)) {
            throw new IllegalArgumentException("Nobody may waive " + rule);
        }
        history.lock(person, call);
        if (permissions.isKeptOut(officer, person, call)) {
            throw new ConflictException("application.waivers.conflict.keptOut", "%s in %s".formatted(officer, call));
        }
        var id = UUID.randomUUID();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            waivers.add(id, call, person, officer, rule, reason, now, expiresAt);
        } catch (DataIntegrityViolationException refused) {
            if (String.valueOf(refused.getMessage()).contains("rule_waiver_one_at_a_time")) {
                throw new ConflictException(
                        "application.waivers.conflict.already", "%s for %s".formatted(rule, person));
            }
            throw refused;
        }
        history.record(person, call, officer, "application.history.WAIVER_GRANTED", rule.number() + ": " + reason);
        events.publishEvent(new WaiverGranted(id, call, person, rule, reason, expiresAt, officer, now));
        return id;
    }

    /**
     * Takes one back that was not used yet.
     *
     * @throws NotFoundException also if the officer must not know of it
     * @throws ConflictException if it was used, revoked or has expired meanwhile
     */
    @Transactional
    public void revoke(UUID id, UserId officer, String reason) {
        var known = waivers.find(id).orElseThrow(() -> new NotFoundException("Waiver", id));
        if (permissions.isKeptOut(officer, known.person(), known.call())) {
            throw new NotFoundException("Waiver", id);
        }
        history.lock(known.person(), known.call());
        var waiver = waivers.locked(id).orElseThrow(() -> new NotFoundException("Waiver", id));
        var now = clock.instant();
        var state = waiver.state(now);
        if (state != RuleWaiver.State.LIVE) {
            throw new ConflictException("application.waivers.conflict." + state, "%s is %s".formatted(id, state));
        }
        waivers.revoke(id, officer, reason, now);
        history.record(
                waiver.person(),
                waiver.call(),
                officer,
                "application.history.WAIVER_REVOKED",
                waiver.rule().number() + ": " + reason);
        events.publishEvent(new WaiverRevoked(id, waiver.call(), waiver.person(), waiver.rule(), reason, officer, now));
    }
}
