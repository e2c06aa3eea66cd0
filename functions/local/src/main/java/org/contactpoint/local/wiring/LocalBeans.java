package org.contactpoint.local.wiring;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.dynamodb.crypto.Keys;
import org.contactpoint.http.token.TokenSettings;
import org.contactpoint.local.issuer.LocalIssuer;
import org.contactpoint.local.store.LocalTables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The stand-ins as the beans that every module asks for. */
@Factory
final class LocalBeans {

  @Singleton
  DynamoDbClient tables(StandIns standIns) {
    return standIns.tables().client();
  }

  @Singleton
  TableNames tableNames() {
    return LocalTables.names();
  }

  @Singleton
  Keys keys(StandIns standIns) {
    return standIns.keys();
  }

  @Singleton
  S3Client bucket(StandIns standIns) {
    return standIns.bucket().client();
  }

  @Singleton
  S3Presigner presigner(StandIns standIns) {
    return standIns.bucket().presigner();
  }

  @Singleton
  SqsClient queue(StandIns standIns) {
    return standIns.queue().client();
  }

  @Singleton
  LocalIssuer issuer(StandIns standIns) {
    return standIns.issuer();
  }

  @Singleton
  JWKSource<SecurityContext> signInKeys(LocalIssuer issuer) {
    return issuer.publicKeys();
  }

  @Singleton
  TokenSettings tokens() {
    return LocalIssuer.settings();
  }
}
