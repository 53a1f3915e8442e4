package eu.mobilitygrants.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The words of a mail, and the case to try them on, as typed. */
class MailTextForm {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 8000;

    private int version;
    private String subject = "";
    private String body = "";
    private String call = "";
    private String number = "";

    static MailTextForm of(int version, MailTexts.Words words) {
        var form = new MailTextForm();
        form.version = version;
        form.subject = words.subject();
        form.body = words.body();
        return form;
    }

    void validate(LetterKind kind, Errors errors) {
        check("subject", subject, LONGEST_SUBJECT, kind, errors);
        check("body", body, LONGEST_BODY, kind, errors);
        if (subject.chars().anyMatch(Character::isISOControl)) {
            errors.rejectValue("subject", "notification.texts.oneLine");
        }
    }

    private static void check(String field, String text, int longest, LetterKind kind, Errors errors) {
        if (text.isBlank()) {
            errors.rejectValue(field, "notification.texts.missing." + field);
        } else if (text.length() > longest) {
            errors.rejectValue(field, "notification.texts.tooLong", new Object[] {longest}, null);
        }
        var unknown = Placeholders.unknown(kind, text);
        if (!unknown.isEmpty()) {
            errors.rejectValue(
                    field, "notification.texts.unknown." + field, new Object[] {String.join(", ", unknown)}, null);
        }
    }

    MailTexts.Words words() {
        return new MailTexts.Words(subject, body);
    }

    /** 0 for what is no number. */
    int receiptNumber() {
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject == null ? "" : subject.strip();
    }

    public String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body == null ? "" : body.replace("\r\n", "\n").strip();
    }

    public String getCall() {
        return call;
    }

    public void setCall(@Nullable String call) {
        this.call = call == null ? "" : call.strip();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number.strip();
    }
}
