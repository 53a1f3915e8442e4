package eu.mobilitygrants.award;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Started with {@code --verify-ledger}, the portal proves the ledger of every call, prints what it found and ends: with 0 if
 * every replay equals the present state, with 1 if not.
 */
@Component
@Order
class LedgerCommand implements ApplicationRunner {

    private final FundingCalls calls;
    private final LedgerAudit audit;
    private final LedgerWording wording;
    private final ApplicationContext context;

    LedgerCommand(FundingCalls calls, LedgerAudit audit, LedgerWording wording, ApplicationContext context) {
        this.calls = calls;
        this.audit = audit;
        this.wording = wording;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("verify-ledger")) {
            int code = verify(new PrintStream(System.out, true, StandardCharsets.UTF_8));
            System.exit(SpringApplication.exit(context, () -> code));
        }
    }

    /** @return 0 if every ledger holds, else 1 */
    int verify(PrintStream out) {
        int code = 0;
        for (var call : calls.all().stream().map(CallTerms::id).toList()) {
            var found = audit.verify(call);
            wording.lines(found, Locale.ENGLISH).forEach(line -> out.println(call + ": " + line));
            if (!found.holds()) {
                code = 1;
            }
        }
        return code;
    }
}
