package eu.mobilitygrants.bulk;

import eu.mobilitygrants.application.ApplicationId;
import eu.mobilitygrants.identity.UserId;

/** An act on one case: the very use case that the case's own page calls. */
interface CaseAct {

    BulkAct act();

    /**
     * @throws eu.mobilitygrants.shared.ConflictException if the state of the case does not allow it
     * @throws eu.mobilitygrants.shared.NotFoundException if the officer must not know the case
     */
    void apply(ApplicationId id, UserId officer, BulkWords words);
}
