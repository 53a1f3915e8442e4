package eu.mobilitygrants.notification;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a mail's line, so that a page can make links of the portal's own addresses and of nothing else.
 *
 * @param link whether the piece is an address of this portal
 */
record LinkedText(String text, boolean link) {

    /** Paragraphs of lines of pieces. */
    static List<List<List<LinkedText>>> paragraphs(String body, URI portal) {
        var address =
                Pattern.compile("(?<=^|\\s)" + Pattern.quote(portal.toString()) + "(?:[/?][^\\s<>\"']*)?(?=\\s|$)");
        return Arrays.stream(body.strip().split("\\R{2,}"))
                .map(paragraph ->
                        paragraph.lines().map(line -> pieces(line, address)).toList())
                .toList();
    }

    private static List<LinkedText> pieces(String line, Pattern address) {
        var pieces = new ArrayList<LinkedText>();
        var matcher = address.matcher(line);
        var end = 0;
        while (matcher.find()) {
            pieces.add(new LinkedText(line.substring(end, matcher.start()), false));
            pieces.add(new LinkedText(matcher.group(), true));
            end = matcher.end();
        }
        pieces.add(new LinkedText(line.substring(end), false));
        return List.copyOf(pieces);
    }
}
