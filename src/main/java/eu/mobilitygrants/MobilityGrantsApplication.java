package eu.mobilitygrants;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The portal: one deployable, built as rooms (see docs/rooms.md). */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // two rooms may use one word
@ConfigurationPropertiesScan
@Modulithic(systemName = "Mobility grants portal", sharedModules = "shared")
public class MobilityGrantsApplication {

    public static void main(String[] args) {
        SpringApplication.run(MobilityGrantsApplication.class, args);
    }
}
