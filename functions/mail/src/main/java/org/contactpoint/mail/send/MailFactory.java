package org.contactpoint.mail.send;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import org.contactpoint.cloud.aws.AwsServices;
import org.contactpoint.cloud.aws.SignedRequests;
import org.contactpoint.mail.notify.MailSender;
import org.contactpoint.mail.notify.NewsMessage;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Amazon SES, for a function whose environment names a sender. */
@Factory
@Requires(property = MailFactory.SENDER)
final class MailFactory {
  static final String SENDER = "contactpoint.mail.sender";

  private static final Duration CONNECT = Duration.ofSeconds(2);
  // Ten of them fit into the time that the function is given.
  private static final Duration ANSWER = Duration.ofSeconds(4);

  @Singleton
  @Named(SENDER)
  @Bean(preDestroy = "close")
  SdkHttpClient http() {
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(CONNECT)
        .socketTimeout(ANSWER)
        .build();
  }

  @Singleton
  MailSender sender(
      @Named(SENDER) SdkHttpClient http,
      AwsCredentialsProvider credentials,
      AwsServices services,
      @Value("${" + SENDER + "}") String sender,
      @Value("${contactpoint.mail.configuration}") String configuration) {
    return new SesMailSender(
        new SignedRequests(http, credentials, services.email()),
        new MailSettings(sender, configuration));
  }

  @Singleton
  NewsMessage message(@Value("${contactpoint.mail.portal}") URI portal) {
    return NewsMessage.leadingTo(portal);
  }
}
