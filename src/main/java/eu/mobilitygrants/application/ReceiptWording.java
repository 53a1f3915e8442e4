package eu.mobilitygrants.application;

import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.call.VerdictWording;
import eu.mobilitygrants.document.DocumentId;
import eu.mobilitygrants.document.StoredDocument;
import eu.mobilitygrants.eligibility.Finding;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words what a receipt says besides the answers: the same on its page and on paper. */
@Component
class ReceiptWording {

    /**
     * A document of a submission.
     *
     * @param download what it is called when it is taken home
     */
    record File(String code, String title, DocumentId id, String described, String sha256, String download) {}

    /** One rule's answer. */
    record RuleLine(String rule, String outcome, String sentence) {}

    private final FundingCalls calls;
    private final VerdictWording wording;
    private final MessageSource messages;

    ReceiptWording(FundingCalls calls, VerdictWording wording, MessageSource messages) {
        this.calls = calls;
        this.wording = wording;
        this.messages = messages;
    }

    /** With the version it was judged under, where the call was corrected before it. */
    String call(SubmittedApplication submission, Locale locale) {
        var title = terms(submission).title(locale);
        var version = submission.callVersion();
        return version == 1 ? title : say("call.underVersion", locale, title, version);
    }

    /** To the second, with the institution's zone in words. */
    String instant(SubmittedApplication submission, Locale locale) {
        return instant(terms(submission), submission.receipt().submittedAt(), locale);
    }

    String instant(CallTerms terms, Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern(say("application.receipt.instant", locale), locale)
                .format(instant.atZone(terms.rules().zone()));
    }

    String verdict(SubmittedApplication submission, Locale locale) {
        return wording.verdict(submission.verdict().outcome(), locale);
    }

    List<RuleLine> rules(SubmittedApplication submission, Locale locale) {
        return submission.verdict().findings().stream()
                .map(finding -> rule(finding, locale))
                .toList();
    }

    /** The rules that were waived or left to the office. */
    List<RuleLine> excepted(SubmittedApplication submission, Locale locale) {
        var verdict = submission.verdict();
        return Stream.of(verdict.waived(), verdict.referred())
                .flatMap(List::stream)
                .map(finding -> rule(finding, locale))
                .toList();
    }

    private RuleLine rule(Finding finding, Locale locale) {
        return new RuleLine(
                finding.rule().number() + " " + wording.rule(finding.rule(), locale),
                wording.outcome(finding.outcome(), locale),
                wording.sentence(finding, locale));
    }

    /** In the order in which the call asks for them. */
    List<File> files(SubmittedApplication submission, Locale locale) {
        return terms(submission).documents().stream()
                .filter(submission.documents()::containsKey)
                .map(code -> file(submission, code, locale))
                .toList();
    }

    private File file(SubmittedApplication submission, String code, Locale locale) {
        var stored = Map.copyOf(submission.documents()).get(code);
        if (stored == null) {
            throw new IllegalStateException("No %s in %s".formatted(code, submission.receipt()));
        }
        return new File(
                code,
                say("application.document." + code, locale),
                stored.id(),
                described(stored, locale),
                stored.sha256(),
                download(submission.receipt(), code));
    }

    private String described(StoredDocument file, Locale locale) {
        return say("application.file", locale, file.fileName(), file.pages(), Math.max(1, file.bytes() / 1024));
    }

    /** Names of our own: two documents may come with the same one. */
    private static String download(Receipt receipt, String code) {
        var name = code.toLowerCase(Locale.ROOT).replace('_', '-');
        return "submission-%d-%s.pdf".formatted(receipt.number(), name);
    }

    static String download(Receipt receipt) {
        return "submission-%d".formatted(receipt.number());
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private CallTerms terms(SubmittedApplication submission) {
        return calls.terms(submission.receipt().call(), submission.callVersion());
    }
}
