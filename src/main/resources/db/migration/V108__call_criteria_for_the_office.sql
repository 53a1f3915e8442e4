-- A criterion that speaks to the applicant, in the words of those who read about the applicant.
insert into call_text (call_id, language, key, text)
values ('ERASMUS-2024', 'en', 'criterion.STAFF.ADDED_VALUE.office', 'Value for the person and strategic value for the institute'),
       ('ERASMUS-2024', 'fr', 'criterion.STAFF.ADDED_VALUE.office', 'Intérêt pour la personne et intérêt stratégique pour l’institut');
