package org.contactpoint.portal.edge;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.contactpoint.portal.signin.SignInSettings;

/** The settings of a deployed portal, from its environment variables. */
@Factory
@Requires(property = "contactpoint.portal.url")
final class CloudPortalFactory {

  @Singleton
  PortalSettings settings(
      @Value("${contactpoint.token.issuer}") String issuer,
      @Value("${contactpoint.sign.in.url}") String pages,
      @Value("${contactpoint.sign.in.client}") String client,
      @Value("${contactpoint.portal.url}") String portal,
      @Value("${contactpoint.portal.api}") String api,
      @Value("${contactpoint.portal.uploads}") String uploads) {
    return new PortalSettings(new SignInSettings(issuer, pages, client, portal), api, uploads);
  }
}
