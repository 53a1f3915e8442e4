package eu.mobilitygrants.application;

import eu.mobilitygrants.document.DocumentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of each document of an application, in their order. */
@Repository
class DocumentParts {

    private record Row(String code, DocumentPart part) {}

    private final JdbcClient jdbc;

    DocumentParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Code → files; a document without any is not in it. */
    Map<String, List<DocumentPart>> of(ApplicationId application) {
        var parts = new LinkedHashMap<String, List<DocumentPart>>();
        jdbc.sql("""
                        select p.code, p.document_id, p.file_name, d.pages, d.bytes
                          from application_document_part p join document d on d.id = p.document_id
                         where p.application_id = ? order by p.code, p.position
                        """)
                .param(application.value())
                .query((row, number) -> new Row(
                        row.getString("code"),
                        new DocumentPart(
                                new DocumentId(row.getObject("document_id", UUID.class)),
                                row.getString("file_name"),
                                row.getInt("pages"),
                                row.getLong("bytes"))))
                .list()
                .forEach(row -> parts.computeIfAbsent(row.code(), code -> new ArrayList<>())
                        .add(row.part()));
        return parts;
    }

    void insert(ApplicationId application, String code, int position, DocumentPart part) {
        jdbc.sql("""
                        insert into application_document_part (application_id, code, position, document_id, file_name)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(application.value(), code, position, part.id().value(), part.fileName())
                .update();
    }

    /** Gives the files of a document the places that they have in the list. */
    void place(ApplicationId application, String code, List<DocumentPart> order) {
        jdbc.sql("""
                        update application_document_part p set position = placed.position
                          from unnest(?) with ordinality as placed (document_id, position)
                         where p.application_id = ? and p.code = ? and p.document_id = placed.document_id
                        """)
                .params(order.stream().map(part -> part.id().value()).toArray(UUID[]::new), application.value(), code)
                .update();
    }

    void delete(DocumentId part) {
        jdbc.sql("delete from application_document_part where document_id = ?")
                .param(part.value())
                .update();
    }

    void deleteAll(ApplicationId application) {
        jdbc.sql("delete from application_document_part where application_id = ?")
                .param(application.value())
                .update();
    }
}
