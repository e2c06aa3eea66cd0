package org.contactpoint.uploads.wiring;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.access.MachineAccounts;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.matching.MatchRow;
import org.contactpoint.domain.matching.NameComparison;
import org.contactpoint.domain.matching.ShieldedLook;
import org.contactpoint.domain.matching.Words;
import org.contactpoint.domain.upload.ApparentRecords;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.domain.upload.Uploads;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.uploads.intake.DoWork;
import org.contactpoint.uploads.intake.Files;
import org.contactpoint.uploads.intake.FinishUpload;
import org.contactpoint.uploads.intake.MatchSlice;
import org.contactpoint.uploads.intake.MatchUpload;
import org.contactpoint.uploads.intake.SaveUpload;
import org.contactpoint.uploads.intake.TakeIn;
import org.contactpoint.uploads.intake.UploadActors;
import org.contactpoint.uploads.intake.ValidateUpload;
import org.contactpoint.uploads.queue.Continuations;
import org.contactpoint.uploads.queue.SqsContinuations;
import org.contactpoint.uploads.reversal.ReverseUpload;
import org.contactpoint.uploads.review.DecideReview;
import org.contactpoint.uploads.review.TryNation;
import org.contactpoint.uploads.review.TryWaitingRows;
import org.contactpoint.uploads.row.DecideRow;
import org.contactpoint.uploads.row.DecideUnknownRow;
import org.contactpoint.uploads.row.PlanRow;
import org.contactpoint.uploads.slice.Pauses;
import org.contactpoint.uploads.slice.ReadAhead;
import org.contactpoint.uploads.slice.RowsNotStored;
import org.contactpoint.uploads.slice.WorkRows;
import org.contactpoint.uploads.store.Objects;
import org.contactpoint.uploads.store.S3Objects;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** From the file that came to the last of its rows. */
@Factory
final class UploadsBeans {

  @Singleton
  Objects objects(S3Client s3, S3Presigner presigner, UploadsSettings settings) {
    return new S3Objects(s3, presigner, settings.bucket());
  }

  @Singleton
  Continuations continuations(SqsClient sqs, UploadsSettings settings) {
    return new SqsContinuations(sqs, settings.queueUrl());
  }

  @Singleton
  UploadActors actors(Accounts accounts, MachineAccounts machines) {
    return new UploadActors(accounts, machines);
  }

  @Singleton
  SaveUpload saveUpload(Commits commits, UploadActors actors, Clock clock) {
    return new SaveUpload(commits, actors, clock);
  }

  @Singleton
  Files files(Objects objects, Ids ids) {
    return new Files(objects, ids);
  }

  @Singleton
  TakeIn takeIn(Uploads uploads, SaveUpload save, Ids ids, Clock clock) {
    return new TakeIn(uploads, save, ids, clock);
  }

  @Singleton
  ValidateUpload validateUpload(
      Uploads uploads, SaveUpload save, Files files, UploadActors actors) {
    return new ValidateUpload(uploads, save, files, actors);
  }

  @Singleton
  MatchUpload matchUpload(
      Uploads uploads, MatchSlice slices, Files files, Continuations continuations, Clock clock) {
    return new MatchUpload(uploads, slices, files, continuations, clock);
  }

  @Singleton
  FinishUpload finishUpload(
      Uploads uploads,
      SourceLinks links,
      WaitingRows waiting,
      TryWaitingRows tryAgain,
      Files files,
      SaveUpload save,
      Continuations continuations,
      Words words,
      Clock clock) {
    return new FinishUpload(
        uploads, links, waiting, tryAgain, files, save, continuations, words.sounds(), clock);
  }

  @Singleton
  MatchSlice matchSlice(
      Uploads uploads,
      WorkRows rows,
      DecideRow decide,
      PlanRow plan,
      SaveUpload save,
      UploadActors actors,
      Pauses pauses,
      Clock clock) {
    return new MatchSlice(uploads, rows, decide, plan, save, actors, pauses, clock);
  }

  @Singleton
  ReverseUpload reverseUpload(
      Uploads uploads,
      WorkRows rows,
      SaveUpload save,
      UploadActors actors,
      Continuations continuations,
      Words words,
      Clock clock) {
    return new ReverseUpload(uploads, rows, save, actors, continuations, words.sounds(), clock);
  }

  @Singleton
  TryWaitingRows tryWaitingRows(
      Uploads uploads,
      UploadActors actors,
      DecideUnknownRow decide,
      PlanRow plan,
      WorkRows rows,
      RowsNotStored notStored,
      Clock clock) {
    return new TryWaitingRows(uploads, actors, decide, plan, rows, notStored, clock);
  }

  @Singleton
  TryNation tryNation(
      WaitingRows waiting, TryWaitingRows tryAgain, Continuations continuations, Clock clock) {
    return new TryNation(waiting, tryAgain, continuations, clock);
  }

  @Singleton
  DecideReview decideReview(
      WaitingRows waiting,
      Children children,
      ApparentRecords apparent,
      ReadAhead readAhead,
      DecideUnknownRow unknown,
      PlanRow plan,
      Commits commits,
      Clock clock) {
    return new DecideReview(waiting, children, apparent, readAhead, unknown, plan, commits, clock);
  }

  @Singleton
  NameComparison nameComparison(Words words) {
    return new NameComparison(words);
  }

  @Singleton
  MatchRow matchRow(NameComparison comparison) {
    return new MatchRow(comparison);
  }

  @Singleton
  ShieldedLook shieldedLook(NameComparison comparison) {
    return new ShieldedLook(comparison);
  }

  @Singleton
  DoWork doWork(
      Uploads uploads,
      TakeIn takeIn,
      ValidateUpload validate,
      MatchUpload match,
      ReverseUpload reverse,
      FinishUpload finish,
      TryNation nation,
      Files files,
      Continuations continuations) {
    return new DoWork(
        uploads, takeIn, validate, match, reverse, finish, nation, files, continuations);
  }
}
