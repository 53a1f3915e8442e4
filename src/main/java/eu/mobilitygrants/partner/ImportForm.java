package eu.mobilitygrants.partner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A workbook to import, and the day of its issue if its name does not say it. */
class ImportForm {

    private @Nullable MultipartFile file;

    private @Nullable LocalDate issue;

    public @Nullable MultipartFile getFile() {
        return file;
    }

    public void setFile(@Nullable MultipartFile file) {
        this.file = file;
    }

    public @Nullable LocalDate getIssue() {
        return issue;
    }

    public void setIssue(@Nullable LocalDate issue) {
        this.issue = issue;
    }
}
