package eu.mobilitygrants.bulk;

import eu.mobilitygrants.bulk.BulkWork.Foreseen;
import eu.mobilitygrants.identity.CurrentUser;
import eu.mobilitygrants.identity.People;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.identity.Role;
import eu.mobilitygrants.shared.NotFoundException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** From the list of cases: what would happen to whom, one confirmation, and what became of each. */
@Controller
class BulkController {

    private final BulkWork work;
    private final People people;
    private final CurrentUser currentUser;

    BulkController(BulkWork work, People people, CurrentUser currentUser) {
        this.work = work;
        this.people = people;
        this.currentUser = currentUser;
    }

    /** Whoever comes back to a page that was posted finds the list. */
    @GetMapping("/office/bulk")
    String list() {
        return "redirect:/office/cases";
    }

    @PostMapping("/office/bulk")
    String preview(@ModelAttribute("bulkForm") BulkForm form, BindingResult typed, Model model) {
        var act = form.chosenAct();
        var cases = form.chosenCases();
        if (act.isEmpty() || cases.isEmpty() || cases.size() > BulkWork.MOST) {
            model.addAttribute("nothing", act.isEmpty() ? "act" : cases.isEmpty() ? "cases" : "tooMany");
            model.addAttribute("most", BulkWork.MOST);
            return "bulk/nothing";
        }
        return show(form, act.get(), model);
    }

    private String show(BulkForm form, BulkAct act, Model model) {
        var preview = work.preview(act, form.chosenCases(), currentUser.id());
        form.setRun(form.number().toString());
        model.addAttribute("act", act);
        model.addAttribute("unknown", preview.unknown());
        model.addAttribute(
                "doable",
                preview.cases().stream().filter(one -> one.refused().isEmpty()).toList());
        model.addAttribute(
                "leftOut",
                preview.cases().stream()
                        .filter(one -> one.refused().isPresent())
                        .map(LeftOut::of)
                        .toList());
        if (act.asksMembers()) {
            model.addAttribute(
                    "members",
                    people.withRole(Role.ASSESSOR).stream().map(Member::of).toList());
        }
        return "bulk/preview";
    }

    /** A box to tick. */
    record Member(String value, String label) {

        static Member of(Person person) {
            return new Member(person.id().toString(), person.name());
        }
    }

    /** @param why key of the sentence */
    record LeftOut(int receiptNumber, String applicant, String why) {

        static LeftOut of(Foreseen one) {
            return new LeftOut(
                    one.receiptNumber(), one.applicant(), one.refused().orElseThrow());
        }
    }

    @PostMapping("/office/bulk/run")
    String run(@ModelAttribute("bulkForm") BulkForm form, BindingResult errors, Model model) {
        var act = form.chosenAct();
        var cases = form.chosenCases();
        if (act.isEmpty() || cases.isEmpty() || cases.size() > BulkWork.MOST) {
            return preview(form, errors, model);
        }
        form.validate(errors, act.get());
        if (errors.hasErrors()) {
            return show(form, act.get(), model);
        }
        var number = form.number();
        work.carryOut(number, act.get(), cases, currentUser.id(), form.words());
        return "redirect:/office/bulk/" + number;
    }

    @GetMapping("/office/bulk/{run}")
    String results(@PathVariable UUID run, Model model) {
        var reader = currentUser.person();
        var ordered = work.run(run)
                .filter(one -> one.orderedBy().equals(reader.id()) || reader.has(Role.AUDITOR))
                .orElseThrow(() -> new NotFoundException("Order", run));
        var results = work.results(run, reader.id());
        model.addAttribute("run", ordered);
        model.addAttribute("results", results);
        model.addAttribute(
                "done", results.stream().filter(one -> one.refused() == null).count());
        return "bulk/results";
    }
}
