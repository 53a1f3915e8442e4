package eu.mobilitygrants.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.mobilitygrants.KillablePortal;
import eu.mobilitygrants.PortalDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The portal in its own process on its own database, killed by the operating system. */
class KillBetweenSubmitAndMailIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void theReceiptIsThereAndItsMailGoesOnceAfterTheRestart() throws Exception {
        var database = databaseOfItsOwn("killed_between_submit_and_mail");
        var smtpPort = portWhereNothingListens();
        var properties = properties(database, smtpPort);
        var jdbc = jdbc(database);

        String applicant;
        try (var portal = PortalProcess.start(properties, KillablePortal.SUBMIT)) {
            applicant = portal.await("SUBMITTED ");
            portal.kill();
        }

        assertThat(count(jdbc, "select count(*) from application_submission")).isEqualTo(1);
        assertThat(mailsIn(jdbc, "WAITING")).isEqualTo(1);

        var mailServer = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        try {
            try (var portal = PortalProcess.start(properties)) {
                portal.await("READY");
                Awaitility.await()
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(mailsIn(jdbc, "SENT")).isEqualTo(1));
                portal.kill();
            }
            assertThat(mailServer.getReceivedMessages()).singleElement().satisfies(mail -> {
                assertThat(mail.getSubject()).isEqualTo("Receipt number 1: your application has arrived");
                assertThat(mail.getAllRecipients()[0]).hasToString(applicant);
            });

            try (var portal = PortalProcess.start(properties)) {
                portal.await("READY");
                Awaitility.await()
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(jobs(jdbc)).isZero());
            }
            assertThat(mailServer.getReceivedMessages()).hasSize(1);
        } finally {
            mailServer.stop();
        }
    }

    private static Map<String, String> properties(Map<String, String> database, int smtpPort) {
        var properties = new HashMap<>(database);
        properties.put("spring.mail.host", "127.0.0.1");
        properties.put("spring.mail.port", String.valueOf(smtpPort));
        properties.put("server.port", "0");
        properties.put("portal.jobs.recurring", "false");
        properties.put("portal.mail.back-off", "1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s");
        properties.put("db-scheduler.polling-interval", "500ms");
        properties.put("db-scheduler.heartbeat-interval", "1s"); // a job of a killed portal is taken up after four
        return properties;
    }

    private static Map<String, String> databaseOfItsOwn(String name) {
        var database = new HashMap<>(PortalDatabase.properties());
        var jdbc = jdbc(database);
        jdbc.sql("drop database if exists " + name).update();
        jdbc.sql("create database " + name).update();
        database.compute(
                "spring.datasource.url",
                (key, url) -> String.valueOf(url).replaceFirst("/[^/?]+(?=\\?|$)", "/" + name));
        return database;
    }

    private static JdbcClient jdbc(Map<String, String> database) {
        return JdbcClient.create(new DriverManagerDataSource(
                database.get("spring.datasource.url"),
                database.get("spring.datasource.username"),
                database.get("spring.datasource.password")));
    }

    private static int portWhereNothingListens() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static long mailsIn(JdbcClient jdbc, String state) {
        return count(jdbc, "select count(*) from outbound_mail where state = '%s'".formatted(state));
    }

    private static long jobs(JdbcClient jdbc) {
        return count(jdbc, "select count(*) from scheduled_tasks where task_name = 'deliver-mail'");
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
