package no.samsvar.app;

import java.time.Clock;
import no.samsvar.app.data.DataFolder;
import no.samsvar.app.data.FileStore;
import no.samsvar.app.people.PublicAddress;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the parts are wired from. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableScheduling
class Application {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TransactionTemplate transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    FileStore files(DataFolder folder) throws java.io.IOException {
        return new FileStore(folder.files(), folder.uploads());
    }

    @Bean
    PublicAddress address(Environment environment) {
        return new PublicAddress(environment.getRequiredProperty("samsvar.url"));
    }
}
