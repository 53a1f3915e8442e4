package eu.mobilitygrants.demo;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Offers the demonstration's people on the sign-in page. */
@ControllerAdvice
@Profile("demo")
class DemoAdvice {

    /** One person to be. */
    public record DemoPerson(String email, String name, String what) {}

    private static final List<String> OFFERED = List.of(
            "msc",
            "phd",
            "staff",
            "officer",
            "assessor.education",
            "assessor.public-health",
            "assessor.clinical",
            "assessor.research",
            "chair",
            "auditor",
            "admin");

    private final MessageSource messages;

    DemoAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ModelAttribute("demoPeople")
    List<DemoPerson> demoPeople(Locale locale) {
        return OFFERED.stream()
                .map(person -> new DemoPerson(
                        person + "@example.org",
                        messages.getMessage("demo.person." + person, null, locale),
                        messages.getMessage("demo.person." + person + ".what", null, locale)))
                .toList();
    }
}
