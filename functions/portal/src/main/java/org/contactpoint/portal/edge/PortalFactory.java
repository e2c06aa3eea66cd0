package org.contactpoint.portal.edge;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.Keys;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.http.token.IssuerKeys;
import org.contactpoint.portal.api.ApiTransport;
import org.contactpoint.portal.api.HttpTransport;
import org.contactpoint.portal.session.DynamoDbSessions;
import org.contactpoint.portal.session.SessionKeys;
import org.contactpoint.portal.session.Sessions;
import org.contactpoint.portal.signin.AttemptCookies;
import org.contactpoint.portal.signin.SignIn;

/** Makes what the pages work with. */
@Factory
final class PortalFactory {

  @Singleton
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  @Singleton
  @Requires(missingBeans = SessionKeys.class)
  SessionKeys sessionKeys(Keys keys) {
    return new SessionKeys(keys.bytes(KeyName.SESSIONS, keys.oldest(KeyName.SESSIONS)));
  }

  @Singleton
  @Requires(missingBeans = Sessions.class)
  Sessions sessions(DynamoTables tables, SessionKeys keys, SecureRandom random, Clock clock) {
    return new DynamoDbSessions(tables, keys, random, clock);
  }

  @Singleton
  AttemptCookies attempts(SessionKeys keys, SecureRandom random) {
    return new AttemptCookies(keys.attempts(), random);
  }

  @Singleton
  SignIn signIn(PortalSettings settings, IssuerKeys keys, Clock clock) {
    return new SignIn(settings.signIn(), keys, clock);
  }

  @Singleton
  @Requires(missingBeans = ApiTransport.class)
  ApiTransport transport(PortalSettings settings, Clock clock) {
    return new HttpTransport(settings.api(), clock);
  }

  @Singleton
  PageHeaders headers(PortalSettings settings) {
    return new PageHeaders(settings.signIn(), settings.uploads());
  }
}
