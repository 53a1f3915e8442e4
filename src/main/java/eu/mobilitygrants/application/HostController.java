package eu.mobilitygrants.application;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests hosts of the register while somebody types. */
@Controller
@RequestMapping(OwnApplication.PATH + "/draft/host")
class HostController {

    private final OwnApplication own;
    private final HostPage page;

    HostController(OwnApplication own, HostPage page) {
        this.own = own;
        this.page = page;
    }

    /** The list alone, for the page to put in its place. */
    @GetMapping("/suggestions")
    String suggestions(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Model model) {
        page.results(model, own.get(id).id(), q);
        return "partner/results :: results";
    }
}
