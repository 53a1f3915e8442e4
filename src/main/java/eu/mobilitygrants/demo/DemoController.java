package eu.mobilitygrants.demo;

import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.SignIn;
import eu.mobilitygrants.notification.PortalJobs;
import eu.mobilitygrants.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What only the demonstration can do: be anybody of its cast, and move the clock. */
@Controller
@Profile("demo")
class DemoController {

    private static final int LONGEST_STEP_DAYS = 365;

    private final People people;
    private final SignIn signIn;
    private final DemoClock clock;
    private final DemoClockMemory memory;
    private final PortalJobs jobs;

    DemoController(People people, SignIn signIn, DemoClock clock, DemoClockMemory memory, PortalJobs jobs) {
        this.people = people;
        this.signIn = signIn;
        this.clock = clock;
        this.memory = memory;
        this.jobs = jobs;
    }

    @PostMapping("/demo/sign-in")
    String signIn(@RequestParam String email, HttpServletRequest request, HttpServletResponse response) {
        var person = people.byEmail(email).orElseThrow(() -> new NotFoundException("Person", email));
        return "redirect:" + signIn.as(person, request, response);
    }

    /** Moves the clock forward and does at once what falls due on the way: offers lapse, deadlines pass. */
    @PostMapping("/demo/clock")
    String moveClock(@RequestParam int days, RedirectAttributes flash) {
        if (days >= 1 && days <= LONGEST_STEP_DAYS) {
            clock.moveForward(Duration.ofDays(days));
            memory.keep(clock.instant());
            jobs.runDueNow();
            flash.addFlashAttribute("notice", "demo.clock.moved");
        }
        return "redirect:/office";
    }
}
