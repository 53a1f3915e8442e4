package eu.mobilitygrants.call.office;

import eu.mobilitygrants.call.CallPart;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.Choice;
import eu.mobilitygrants.call.TermsBuilder;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which of the documents the portal knows an application needs besides its form. */
@Component
class DocumentsPart implements PartPage {

    /** Each has its name and its hints in the messages of the rooms that ask for it. */
    private static final List<String> KNOWN = List.of("MOTIVATION_LETTER", "PLAN");

    @Override
    public CallPart part() {
        return CallPart.DOCUMENTS;
    }

    @Override
    public List<FieldGroup> groups(CallTerms call, PartWords words) {
        var options = KNOWN.stream()
                .map(code -> new Choice(code, words.say("call.document." + code)))
                .toList();
        return List.of(new FieldGroup(null, List.of(words.boxes("documents", "documents", call.documents(), options))));
    }

    @Override
    public CallTerms read(CallTerms call, Answers answers) {
        return TermsBuilder.of(call).documents(answers.some("documents", KNOWN)).build();
    }
}
