package eu.mobilitygrants.application;

import java.util.Locale;
import java.util.Optional;

/** The parts of an application, in the order in which they are written: the type of stay decides what the others ask. */
enum Section {
    STAY,
    YOU,
    HOST,
    ANSWERS,
    DOCUMENTS;

    /** As it stands in addresses, message keys and the names of fields. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where its page is. */
    String of(ApplicationId application) {
        return "/applications/" + application + "/draft/" + path();
    }

    Section next() {
        return values()[ordinal() + 1];
    }

    static Section at(String path) {
        return valueOf(path.toUpperCase(Locale.ROOT));
    }

    /** The section that a field of the name {@code you.givenName} belongs to. */
    static Optional<Section> ofField(String field) {
        var dot = field.indexOf('.');
        for (var section : values()) {
            if (dot > 0 && section.path().equals(field.substring(0, dot))) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /**
     * The name of a field among all answers: {@code you.givenName}, {@code answers.QUALITY}. Several citizenships are one
     * answer.
     */
    String answer(String field) {
        var name = field.startsWith("answers[") ? field.substring(8, field.length() - 1) : field;
        return path() + "." + name.replaceFirst("\\[.*", "");
    }

    /** What this section holds of a content. */
    Object part(ApplicationContent content) {
        return switch (this) {
            case STAY -> content.mobility();
            case YOU -> content.applicant();
            case HOST -> content.host();
            case ANSWERS -> content.answers();
            case DOCUMENTS -> content.documents();
        };
    }
}
