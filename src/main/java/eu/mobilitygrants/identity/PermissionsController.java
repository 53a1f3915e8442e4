package eu.mobilitygrants.identity;

import eu.mobilitygrants.identity.PeoplePermissions.Action;
import eu.mobilitygrants.identity.PermissionTable.Permission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who may do what, in every room, made from what decides it. */
@Controller
class PermissionsController {

    /** One row in words. @param roles none: applicants, for their own */
    record Row(String action, List<Role> roles, List<String> states, String condition) {}

    private final List<PermissionTable> rooms;
    private final MessageSource messages;
    private final CurrentUser currentUser;

    PermissionsController(List<PermissionTable> rooms, MessageSource messages, CurrentUser currentUser) {
        this.rooms = rooms;
        this.messages = messages;
        this.currentUser = currentUser;
    }

    @GetMapping("/admin/permissions")
    String table(Model model, Locale locale) {
        currentUser.require(Action.READ_PERMISSIONS);
        model.addAttribute("rooms", rows(locale));
        return "identity/permissions";
    }

    /** Room's title → its rows. */
    private Map<String, List<Row>> rows(Locale locale) {
        var rows = new LinkedHashMap<String, List<Row>>();
        for (var room : rooms) {
            for (var permission : room.permissions()) {
                rows.computeIfAbsent(say(permission.room() + ".permissions", locale), title -> new ArrayList<>())
                        .add(row(permission, locale));
            }
        }
        return rows;
    }

    private Row row(Permission permission, Locale locale) {
        var key = "%s.permission.%s".formatted(permission.room(), permission.action());
        return new Row(
                say(key, locale),
                permission.roles().stream().sorted().toList(),
                permission.states().stream().map(state -> say(state, locale)).toList(),
                String.valueOf(messages.getMessage(key + ".if", null, "", locale)));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
