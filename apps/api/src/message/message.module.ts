import { Module } from '@nestjs/common';
import { Echanger } from './echanger.ts';
import { MessageController } from './message.controller.ts';
import { MessageRepository } from './message.repository.ts';

/** Les échanges entre le porteur et le service, dans le dossier. */
@Module({ controllers: [MessageController], providers: [Echanger, MessageRepository] })
export class MessageModule {}
