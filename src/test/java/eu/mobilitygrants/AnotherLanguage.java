package eu.mobilitygrants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Adds Dutch to a portal in the only way there shall be: message files on its class path and a word in its configuration.
 * The files are made from the English ones, each message between marks, so that a word without marks is one that stands
 * somewhere else. The portal has a database of its own, so that its jobs leave the others' alone.
 */
final class AnotherLanguage implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String OPEN = "⟦";
    static final String CLOSE = "⟧";

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final String DATABASE = "another_language";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var classPath = new URLClassLoader(new URL[] {dictionary()}, getClass().getClassLoader());
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ResourceBundleMessageSource messages) {
                    messages.setBundleClassLoader(classPath);
                }
                return bean;
            }
        });
        TestPropertyValues.of("portal.languages=en,fr,nl", "spring.datasource.url=" + PortalDatabase.another(DATABASE))
                .applyTo(context);
    }

    private static URL dictionary() {
        try {
            var root = Files.createTempDirectory("dictionary");
            var folder = Files.createDirectory(root.resolve("messages"));
            try (var rooms = Files.list(MESSAGES)) {
                for (var room : rooms.filter(
                                file -> !file.getFileName().toString().contains("_"))
                        .toList()) {
                    var name = room.getFileName().toString().replace(".properties", "_nl.properties");
                    try (var reader = Files.newBufferedReader(room);
                            var writer = Files.newBufferedWriter(folder.resolve(name))) {
                        var english = new Properties();
                        english.load(reader);
                        english.replaceAll((key, text) -> OPEN + text + CLOSE);
                        english.store(writer, null);
                    }
                }
            }
            return root.toUri().toURL();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
