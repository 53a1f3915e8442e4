package eu.mobilitygrants.award;

import eu.mobilitygrants.call.CallId;
import org.springframework.boot.test.context.TestComponent;

/** Whether a ledger still says what the rows do, for tests of other rooms. */
@TestComponent
public class LedgerProof {

    private final LedgerAudit audit;

    LedgerProof(LedgerAudit audit) {
        this.audit = audit;
    }

    public boolean holds(CallId call) {
        return audit.verify(call).holds();
    }
}
