package eu.mobilitygrants.call.api;

import eu.mobilitygrants.institution.Institution;
import eu.mobilitygrants.institution.PortalAddress;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of {@code /v3/api-docs}. The address is the configured one, never the request's. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI openApi(Institution institution, PortalAddress address) {
        return new OpenAPI()
                .info(new Info()
                        .title("Mobility grants of the " + institution.name())
                        .description("Calls, and the check whether a stay can be supported. Open to everyone.")
                        .version("1")
                        .contact(new Contact().name(institution.name()).email(institution.mailbox())))
                .addServersItem(new Server().url(address.baseUrl().toString()));
    }
}
