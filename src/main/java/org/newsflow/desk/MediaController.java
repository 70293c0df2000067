package org.newsflow.desk;

import org.newsflow.access.Caller.Person;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door for pictures' files. */
@RestController
final class MediaController {

  static final String ADDRESS = "/v1/desk/media";

  private final Desk desk;

  MediaController(Desk desk) {
    this.desk = desk;
  }

  @PostMapping(
      path = ADDRESS,
      consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
  Object upload(Person person, @RequestBody byte[] file) {
    return Replies.of(
        desk.picture(person, file),
        picture -> ResponseEntity.status(HttpStatus.CREATED).body(ItemView.picture(picture)));
  }
}
