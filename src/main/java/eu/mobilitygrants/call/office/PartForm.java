package eu.mobilitygrants.call.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of one part of a call, as typed: which ones there are follows from the call. */
class PartForm {

    private long revision;

    private Map<String, String> values = new LinkedHashMap<>();

    private Map<String, List<String>> choices = new LinkedHashMap<>();

    public long getRevision() {
        return revision;
    }

    public void setRevision(long revision) {
        this.revision = revision;
    }

    public Map<String, String> getValues() {
        return values;
    }

    public void setValues(Map<String, String> values) {
        this.values = values;
    }

    public Map<String, List<String>> getChoices() {
        return choices;
    }

    public void setChoices(Map<String, List<String>> choices) {
        this.choices = choices;
    }
}
