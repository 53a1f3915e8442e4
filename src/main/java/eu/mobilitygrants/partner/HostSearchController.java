package eu.mobilitygrants.partner;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds hosts, for anybody. */
@Controller
@RequestMapping("/hosts")
class HostSearchController {

    private static final int MOST_RESULTS = 20;
    private static final int MOST_SUGGESTIONS = 10;

    private final Hosts hosts;

    HostSearchController(Hosts hosts) {
        this.hosts = hosts;
    }

    @GetMapping
    String search(@RequestParam(defaultValue = "") String q, Model page) {
        found(q, MOST_RESULTS, page);
        return "partner/hosts";
    }

    /** The list alone, for the page to put in its place while somebody types. */
    @GetMapping("/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, Model page) {
        found(q, MOST_SUGGESTIONS, page);
        return "partner/results :: results";
    }

    private void found(String words, int limit, Model page) {
        page.addAttribute("q", words.strip());
        page.addAttribute("hosts", hosts.search(words, limit));
    }
}
