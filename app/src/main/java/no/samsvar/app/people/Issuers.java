package no.samsvar.app.people;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The services that people may sign in through (OpenID Connect), as they are set under {@code
 * samsvar.oidc.<id>}: {@code issuer}, {@code client-id}, {@code client-secret}, {@code name}. What
 * a service says of itself is asked for when somebody first signs in through it, so that one that
 * is down keeps nobody from starting.
 */
@Component
public class Issuers implements ClientRegistrationRepository {
    private static final Logger LOG = LoggerFactory.getLogger(Issuers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final TreeMap<String, Setting> settings;
    private final PublicAddress address;
    private final RestClient client;
    private final Map<String, ClientRegistration> discovered = new ConcurrentHashMap<>();

    Issuers(Environment environment, PublicAddress address) {
        this.settings =
                new TreeMap<>(
                        Binder.get(environment)
                                .bind("samsvar.oidc", Bindable.mapOf(String.class, Setting.class))
                                .orElse(Map.of()));
        settings.forEach(Issuers::check);
        this.address = address;
        JdkClientHttpRequestFactory requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    /** As it stands in the settings. */
    record Setting(
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String name) {}

    /** A service to choose on the page. */
    public record Choice(String id, String name) {}

    private static void check(String id, Setting setting) {
        if (!id.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "samsvar.oidc." + id + ": use small letters, digits and hyphens");
        }
        if (setting.issuer() == null || setting.clientId() == null) {
            throw new IllegalArgumentException(
                    "samsvar.oidc." + id + " needs both issuer and client-id");
        }
        URI issuer = URI.create(setting.issuer());
        boolean here = "127.0.0.1".equals(issuer.getHost()) || "localhost".equals(issuer.getHost());
        if (!"https".equals(issuer.getScheme()) && !here) {
            throw new IllegalArgumentException(
                    "samsvar.oidc." + id + ".issuer must begin with https:");
        }
    }

    /** By id. */
    List<Choice> all() {
        return settings.entrySet().stream()
                .map(e ->
                        new Choice(
                                e.getKey(),
                                e.getValue().name() == null ? e.getKey() : e.getValue().name()))
                .toList();
    }

    boolean knows(String id) {
        return settings.containsKey(id);
    }

    /** Null too where the service does not answer now. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        ClientRegistration known = discovered.get(id);
        Setting setting = settings.get(id);
        if (known != null || setting == null) {
            return known;
        }
        Optional<ClientRegistration> found = discover(id, setting);
        found.ifPresent(registration -> discovered.put(id, registration));
        return found.orElse(null);
    }

    private Optional<ClientRegistration> discover(String id, Setting setting) {
        try {
            Map<String, Object> said =
                    client.get()
                            .uri(
                                    URI.create(
                                            String.valueOf(setting.issuer()).replaceAll("/+$", "")
                                                    + "/.well-known/openid-configuration"))
                            .retrieve()
                            .body(new ParameterizedTypeReference<Map<String, Object>>() {});
            if (said == null || !String.valueOf(setting.issuer()).equals(said.get("issuer"))) {
                LOG.warn("the issuer {} says that it is another than the one in the settings", id);
                return Optional.empty();
            }
            ClientRegistration.Builder builder =
                    ClientRegistrations.fromOidcConfiguration(said)
                            .registrationId(id)
                            .clientId(String.valueOf(setting.clientId()))
                            .scope("openid", "profile")
                            .redirectUri(address.of("/login/oauth2/code/" + id));
            return Optional.of(
                    setting.clientSecret() == null
                            ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                                    .build()
                            : builder.clientSecret(setting.clientSecret()).build());
        } catch (RestClientException | IllegalArgumentException e) {
            LOG.warn("the issuer {} could not be asked: {}", id, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
