/** A fictional Questionnaire with about everything that FHIR R4 and SDC let one say. */
const core = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/';
const fhirpath = (expression: string) => ({ language: 'text/fhirpath', expression });

const translation = (lang: string, content: string) => ({
  url: `${core}translation`,
  extension: [
    { url: 'lang', valueCode: lang },
    { url: 'content', valueString: content },
  ],
});

const control = (code: string, display?: string) => ({
  url: `${core}questionnaire-itemControl`,
  valueCodeableConcept: {
    coding: [
      {
        system: 'http://hl7.org/fhir/questionnaire-item-control',
        code,
        ...(display === undefined ? {} : { display }),
      },
    ],
  },
});

export const everythingInOne = {
  resourceType: 'Questionnaire',
  id: 'rumah',
  meta: { profile: [`${sdc}sdc-questionnaire`] },
  implicitRules: 'https://example.org/rules',
  language: 'id',
  text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">Rumah</div>' },
  contained: [
    {
      resourceType: 'ValueSet',
      id: 'air',
      status: 'active',
      compose: {
        include: [
          {
            system: 'urn:contoh:air',
            concept: [
              {
                extension: [{ url: `${core}ordinalValue`, valueDecimal: 2 }],
                code: 'sumur',
                display: 'Sumur',
                designation: [
                  { language: 'en', value: 'Well' },
                  { language: 'su', use: { code: 'x' }, value: 'Sumur gali' },
                ],
              },
              { code: 'ledeng', display: 'Ledeng' },
            ],
          },
        ],
      },
    },
    {
      resourceType: 'ValueSet',
      id: 'lain',
      status: 'draft',
      compose: { include: [{ system: 'urn:contoh:lain' }] },
    },
  ],
  extension: [
    { url: `${core}variable`, valueExpression: { name: 'n', ...fhirpath('%resource.item.count()') } },
    { url: `${sdc}sdc-questionnaire-entryMode`, valueCode: 'sequential' },
  ],
  modifierExtension: [{ url: 'urn:contoh:modifier', valueBoolean: true }],
  url: 'https://example.org/Questionnaire/rumah',
  identifier: [{ system: 'urn:contoh', value: 'RMH-7' }],
  version: '2.1',
  name: 'KeadaanRumah',
  title: 'Keadaan rumah',
  _title: { extension: [translation('en', 'The state of the home')] },
  derivedFrom: ['https://example.org/Questionnaire/lama'],
  status: 'draft',
  experimental: true,
  subjectType: ['Patient', 'Group'],
  date: '2026-03-01',
  publisher: 'Yayasan Contoh',
  contact: [{ name: 'Sekretariat', telecom: [{ system: 'email', value: 'sekretariat@example.org' }] }],
  description: 'Diisi saat kunjungan pertama.',
  useContext: [{ code: { code: 'venue' }, valueCodeableConcept: { text: 'rumah' } }],
  jurisdiction: [{ coding: [{ system: 'urn:iso:std:iso:3166', code: 'ID' }] }],
  purpose: 'Contoh untuk pengujian.',
  copyright: 'Hak cipta Yayasan Contoh, 2026.',
  approvalDate: '2026-02-02',
  lastReviewDate: '2026-02-03',
  effectivePeriod: { start: '2026-04-01' },
  code: [{ system: 'urn:contoh:kode', code: 'rumah-1' }],
  item: [
    {
      id: 'satu',
      linkId: 'bagian',
      definition: 'https://example.org/def#bagian',
      code: [{ system: 'urn:contoh:kode', code: 'bagian-1', display: 'Bagian' }],
      prefix: 'A.',
      text: 'Rumah',
      _text: {
        extension: [
          translation('en', 'Home'),
          translation('tidak sah!', 'x'),
          { url: `${core}rendering-xhtml`, valueString: '<b>Rumah</b>' },
        ],
      },
      type: 'group',
      item: [
        {
          extension: [
            control('drop-down', 'Drop down'),
            { url: `${core}questionnaire-choiceOrientation`, valueCode: 'vertical' },
          ],
          linkId: 'air',
          text: 'Dari mana air minum?',
          type: 'choice',
          required: true,
          answerValueSet: '#air',
          initial: [{ valueCoding: { system: 'urn:contoh:air', code: 'sumur' } }],
        },
        { linkId: 'lain', text: 'Daftar lain', type: 'choice', answerValueSet: '#lain' },
        {
          linkId: 'jauh',
          text: 'Daftar jauh',
          type: 'open-choice',
          answerValueSet: 'https://example.org/vs',
        },
        {
          linkId: 'gejala',
          text: 'Apa yang tampak?',
          type: 'choice',
          repeats: true,
          answerOption: [
            {
              extension: [
                { url: `${core}questionnaire-optionPrefix`, valueString: 'a)' },
                { url: `${core}itemWeight`, valueDecimal: 1.5 },
              ],
              valueCoding: {
                system: 'urn:contoh:gejala',
                version: '2026',
                code: 'bocor',
                display: 'Atap bocor',
                _display: { extension: [translation('en', 'Leaking roof')] },
                userSelected: true,
              },
              initialSelected: true,
            },
            {
              extension: [{ url: `${core}questionnaire-optionExclusive`, valueBoolean: true }],
              valueCoding: { code: 'tiada', display: 'Tidak ada' },
              initialSelected: true,
            },
          ],
        },
        {
          linkId: 'berapa',
          text: 'Berapa orang?',
          type: 'integer',
          extension: [
            { url: `${core}minValue`, valueInteger: 1 },
            { url: `${core}maxValue`, valueInteger: 30 },
            {
              url: `${core}questionnaire-unit`,
              valueCoding: { system: 'urn:contoh:satuan', code: '{orang}', display: 'orang' },
            },
          ],
        },
        {
          linkId: 'nyaman',
          text: 'Seberapa nyaman?',
          type: 'integer',
          extension: [
            control('slider'),
            { url: `${core}minValue`, valueInteger: 0 },
            { url: `${core}maxValue`, valueInteger: 10 },
            { url: `${core}questionnaire-sliderStepValue`, valueInteger: 2 },
          ],
        },
      ],
    },
    {
      linkId: 'anak',
      text: 'Anak',
      type: 'group',
      repeats: true,
      extension: [{ url: `${core}questionnaire-maxOccurs`, valueInteger: 4 }],
      enableWhen: [
        {
          question: 'air',
          operator: '=',
          answerCoding: { system: 'urn:contoh:air', code: 'sumur', display: 'Sumur' },
        },
        { question: 'gejala', operator: '!=', answerCoding: { system: 'urn:lain', code: 'bocor' } },
        { question: 'berapa', operator: '>', answerInteger: 2 },
        { question: 'nyaman', operator: 'exists', answerBoolean: true },
      ],
      enableBehavior: 'any',
      item: [
        {
          linkId: 'nama',
          text: 'Nama anak',
          type: 'string',
          maxLength: 40,
          extension: [
            { url: `${core}minLength`, valueInteger: 2 },
            { url: `${core}regex`, valueString: '[A-Za-z ]+' },
            {
              url: `${core}entryFormat`,
              valueString: 'nama lengkap',
              _valueString: { extension: [translation('en', 'full name')] },
            },
          ],
        },
        {
          linkId: 'julukan',
          text: 'Julukan',
          type: 'string',
          repeats: true,
          initial: [{ valueString: 'Dede' }, { valueString: 'Kakak' }],
        },
      ],
    },
    {
      linkId: 'jarak',
      text: 'Jarak ke sumber air',
      type: 'quantity',
      enableWhen: [{ question: 'berapa', operator: '>', answerQuantity: { value: 3, unit: 'km' } }],
    },
    {
      linkId: 'foto',
      text: 'Foto rumah',
      type: 'attachment',
      extension: [{ url: `${core}mimeType`, valueCode: 'image/jpeg' }],
    },
    { linkId: 'situs', text: 'Situs', type: 'url', initial: [{ valueUri: 'https://example.org' }] },
    {
      linkId: 'petugas',
      text: 'Petugas',
      type: 'reference',
      extension: [{ url: `${core}questionnaire-referenceResource`, valueCode: 'Practitioner' }],
    },
    {
      linkId: 'skor',
      text: 'Skor',
      type: 'decimal',
      readOnly: true,
      extension: [
        { url: `${core}questionnaire-hidden`, valueBoolean: true },
        { url: `${sdc}sdc-questionnaire-calculatedExpression`, valueExpression: fhirpath('%n + 1') },
      ],
    },
    {
      linkId: 'tanggal',
      text: 'Tanggal',
      type: 'date',
      extension: [
        { url: `${sdc}sdc-questionnaire-initialExpression`, valueExpression: fhirpath('today()') },
        {
          url: `${sdc}sdc-questionnaire-enableWhenExpression`,
          valueExpression: fhirpath("%n > 2 and 'a' = 'a'"),
        },
        { url: `${core}questionnaire-minOccurs`, valueInteger: 1 },
      ],
    },
    { linkId: 'bantuan', text: 'Bantuan', type: 'display', extension: [control('help')] },
    { linkId: 'aneh', text: 'Aneh', type: 'hologram', masaDepan: { nilai: 3 } },
  ],
} as const;
