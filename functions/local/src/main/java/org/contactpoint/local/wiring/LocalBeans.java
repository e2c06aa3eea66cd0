package org.contactpoint.local.wiring;

import io.micronaut.context.annotation.Factory;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.Keys;
import org.contactpoint.dynamodb.search.SearchSettings;
import org.contactpoint.http.secret.ApiSecret;
import org.contactpoint.http.token.IssuerKeys;
import org.contactpoint.http.token.TokenSettings;
import org.contactpoint.local.issuer.LocalIssuer;
import org.contactpoint.local.object.BucketGate;
import org.contactpoint.local.store.LocalTables;
import org.contactpoint.portal.edge.PortalSettings;
import org.contactpoint.portal.signin.SignInSettings;
import org.contactpoint.uploads.wiring.UploadsSettings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The local replacements, as the beans that every module needs. */
@Factory
final class LocalBeans {
  // Short, so that the process stops quickly.
  private static final Duration ONE_SEARCH = Duration.ofSeconds(30);

  @Singleton
  Clock clock(LocalServices standIns) {
    return standIns.clock();
  }

  @Singleton
  DynamoDbClient tables(LocalServices standIns) {
    return standIns.tables().client();
  }

  @Singleton
  TableNames tableNames() {
    return LocalTables.names();
  }

  /** One file on one disk answers a crowd later than the cloud would, but it does answer. */
  @Singleton
  SearchSettings search() {
    return new SearchSettings(SearchSettings.usual().questions(), ONE_SEARCH);
  }

  @Singleton
  Keys keys(LocalServices standIns) {
    return standIns.keys();
  }

  @Singleton
  ApiSecret apiSecret(LocalServices standIns) {
    return new ApiSecret(standIns.keys().bytes(KeyName.API_SECRET, 1));
  }

  @Singleton
  S3Client bucket(LocalServices standIns) {
    return standIns.bucket().client();
  }

  @Singleton
  S3Presigner presigner(LocalServices standIns) {
    return standIns.bucket().presigner();
  }

  @Singleton
  BucketGate bucketGate(S3Client bucket) {
    return new BucketGate(LocalServices.BUCKET, bucket);
  }

  @Singleton
  SqsClient queue(LocalServices standIns) {
    return standIns.queue().client();
  }

  @Singleton
  UploadsSettings uploads(LocalServices standIns) {
    return new UploadsSettings(LocalServices.BUCKET, standIns.queue().url());
  }

  @Singleton
  LocalIssuer issuer(LocalServices standIns) {
    return standIns.issuer();
  }

  @Singleton
  IssuerKeys signInKeys(LocalIssuer issuer) {
    return new IssuerKeys(issuer.publicKeys());
  }

  @Singleton
  TokenSettings tokens() {
    return LocalIssuer.settings();
  }

  @Singleton
  PortalSettings portal(EmbeddedServer server, LocalServices standIns) {
    String address = server.getURI().toString();
    return new PortalSettings(
        new SignInSettings(
            LocalIssuer.settings().issuer(),
            address + "/local/sign-in",
            LocalIssuer.CLIENT,
            address),
        address,
        standIns.bucket().endpoint().toString());
  }
}
