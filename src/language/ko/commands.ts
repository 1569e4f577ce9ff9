// 명령과 인자의 이름과 설명: 도움말, 자동 완성, Discord 옵션이 함께 읽는다.

import type { Catalog } from '../catalog.ts';

export const commands: Catalog['commands'] = {
  gradient: {
    name: '기울기',
    description: '네트워크의 기울기를 인수와 숫자, 검산까지 보여 줘요',
    arguments: {
      net: { name: '구조', description: '층의 너비 (예: 2-3-2), 또는 저장한 네트워크' },
      x: { name: '입력', description: '입력값 (예: 1.5 -0.5)' },
      w: { name: '가중치', description: '가중치. 행은 유닛이고 ;로, 층은 |로 나눠요' },
      b: { name: '편향', description: '편향. 층은 |로 나눠요. 비우면 편향이 없어요' },
      target: { name: '정답', description: '출력이 되어야 할 값 (예: 1 0)' },
      activation: { name: '활성화', description: '활성화 함수 하나, 또는 층마다 하나씩' },
      loss: { name: '손실', description: '오차를 재는 방법' },
      rate: { name: '학습률', description: '경사 하강 한 걸음의 학습률 η' },
      wrt: { name: '대상', description: '무엇으로 미분할까요: w11, w2_31, b1, x2, z1, h1' },
      digits: { name: '자릿수', description: '보여 줄 유효 숫자 개수, 1~15' },
      seed: { name: '시드', description: '적지 않은 가중치를 뽑는 시드. 같은 시드는 같은 가중치' },
    },
  },
  check: {
    name: '검산',
    description: '직접 구한 식이나 수가 맞는지, 아니라면 어디서 어긋났는지 봐요',
    arguments: {
      of: { name: '대상', description: '어떤 기울기인가요: w11, w2_31, b1, x2, z1, h1' },
      answer: { name: '답', description: '직접 구한 식이나 수. 비우면 입력창으로 쓸 수 있어요' },
      net: { name: '구조', description: '입력부터 출력까지 층의 너비 (예: 2-3-2) 또는 저장한 네트워크 이름' },
      x: { name: '입력', description: '입력값 (예: 1.5 -0.5)' },
      w: { name: '가중치', description: '가중치. 행은 유닛이고 ;로, 층은 |로 나눠요' },
      b: { name: '편향', description: '편향. 층은 |로 나눠요. 비우면 편향이 없어요' },
      target: { name: '정답', description: '출력이 되어야 할 값 (예: 1 0)' },
      activation: { name: '활성화', description: '활성화 함수 하나, 또는 층마다 하나씩' },
      loss: { name: '손실', description: '오차를 재는 방법' },
      seed: { name: '시드', description: '적지 않은 가중치를 뽑는 시드. 같은 시드는 같은 가중치' },
    },
  },
  derive: {
    name: '유도',
    description: '기울기를 직접 유도해 보세요. 단계마다 코치가 확인해 줘요',
    arguments: {
      of: { name: '대상', description: '어떤 기울기를 유도할까요: w11, w2_31, b1, x2, z1, h1' },
      level: { name: '난이도', description: '1 인수 하나씩, 2 한 줄씩, 3 빈 종이에' },
      net: { name: '구조', description: '입력부터 출력까지 층의 너비 (예: 2-3-2) 또는 저장한 네트워크 이름' },
      x: { name: '입력', description: '입력값 (예: 1.5 -0.5)' },
      w: { name: '가중치', description: '가중치. 행은 유닛이고 ;로, 층은 |로 나눠요' },
      b: { name: '편향', description: '편향. 층은 |로 나눠요. 비우면 편향이 없어요' },
      target: { name: '정답', description: '출력이 되어야 할 값 (예: 1 0)' },
      activation: { name: '활성화', description: '활성화 함수 하나, 또는 층마다 하나씩' },
      loss: { name: '손실', description: '오차를 재는 방법' },
      seed: { name: '시드', description: '적지 않은 가중치를 뽑는 시드. 같은 시드는 같은 가중치' },
    },
  },
  lesson: {
    name: '교훈',
    description: '역전파를 한 걸음씩, 직접 바꿔 보는 그림과 함께 배워요',
    arguments: {
      topic: { name: '주제', description: '어느 교훈을 볼까요. 비우면 첫 번째예요' },
      page: { name: '쪽', description: '그 교훈의 몇 쪽을 볼까요' },
    },
  },
  train: {
    name: '학습',
    description: '경사 하강을 눈앞에서: 손실, 층별 기울기, 결정 그림',
    arguments: {
      preset: { name: '예제', description: '무엇을 배울까요' },
      net: { name: '구조', description: '네트워크의 모양, 또는 저장한 네트워크' },
      steps: { name: '걸음', description: '몇 걸음 갈까요. 5000까지' },
      rate: { name: '학습률', description: '학습률 η' },
      activation: { name: '활성화', description: '은닉층의 활성화 함수' },
      depth: { name: '깊이', description: '가중치 층의 개수' },
      units: { name: '유닛', description: '은닉층마다 유닛 개수' },
      compare: { name: '비교', description: '활성화 함수 둘에서 넷을 나란히 (예: sigmoid,relu)' },
      data: { name: '데이터', description: '직접 적는 예시. 입력: 정답, 예시는 ;로 나눠요' },
      seed: { name: '시드', description: '처음 가중치를 뽑는 시드' },
      show: { name: '그림', description: '어떤 그림을 볼까요' },
    },
  },
  differentiate: {
    name: '미분',
    description: '아무 식이나: 편미분, 숫자, 계산 그래프, 검산까지 보여 줘요',
    arguments: {
      f: { name: '식', description: '미분할 식 (예: tanh(w*x+b)^2)' },
      at: { name: '값', description: '이름마다의 값 (예: w=2 x=-1 b=0.5)' },
      wrt: { name: '대상', description: '무엇으로 미분할까요. 비우면 모두예요' },
    },
  },
  home: {
    name: '홈',
    description: '지금 어디쯤인지: 읽던 교훈, 언어, 제가 기억하는 것',
    arguments: {},
  },
  'settings show': {
    name: '설정 보기',
    description: '내 언어, 연결된 플랫폼, 이곳의 설정을 보여 줘요',
    arguments: {},
  },
  'settings language': {
    name: '설정 언어',
    description: '어떤 언어로 답할지 정해요. 나에게만, 또는 이곳의 모두에게',
    arguments: {
      language: { name: '언어', description: '어떤 언어로 할까요. auto는 앱의 언어를 따라요' },
      for: { name: '범위', description: '누구에게: 나에게만, 또는 서버 전체에' },
    },
  },
  'settings board': {
    name: '설정 점수판',
    description: '점수판에 보이는 이름: 내 이름, 다른 이름, 또는 숨김',
    arguments: {
      as: { name: '표시', description: '내 이름으로, 또는 숨김' },
      name: { name: '이름', description: '다른 이름, 1~32자' },
    },
  },
  'settings link': {
    name: '설정 연결',
    description: '여러 플랫폼의 기록을 하나로. 여기서 코드를 받아 저기서 넣어요',
    arguments: {
      code: { name: '코드', description: '다른 플랫폼에서 받은 코드' },
    },
  },
  'settings nets': {
    name: '설정 네트워크',
    description: '저장한 네트워크를 보고, 쓰고, 지워요',
    arguments: { name: { name: '이름', description: '이것만 보기' } },
  },
  'settings net-save': {
    name: '설정 네트워크-저장',
    description: '네트워크를 이름을 지어 저장해요',
    arguments: {
      name: { name: '이름', description: '글자, 숫자, -, _' },
      net: { name: '구조', description: '예: 2-3-2' },
      x: { name: '입력', description: '입력값' },
      w: { name: '가중치', description: '가중치' },
      b: { name: '편향', description: '편향' },
      target: { name: '정답', description: '정답' },
      activation: { name: '활성화', description: '모든 층에 하나, 또는 층마다 하나씩' },
      loss: { name: '손실', description: '손실 함수' },
      rate: { name: '학습률', description: '학습률 η' },
      seed: { name: '시드', description: '가중치를 뽑는 시드' },
    },
  },
  'settings net-delete': {
    name: '설정 네트워크-삭제',
    description: '저장한 네트워크를 지워요',
    arguments: { name: { name: '이름', description: '어느 것을 지울까요' } },
  },
  explain: {
    name: '설명',
    description: '교훈을 다이렉트 메시지로 보내 드려요',
    arguments: {
      topic: { name: '주제', description: '어느 교훈을 받을까요. 비우면 첫 번째예요' },
    },
  },
  help: {
    name: '도움말',
    description: '할 수 있는 일과 예시를 보여 줘요',
    arguments: {
      command: { name: '명령', description: '이 명령을 자세히 보여 줘요' },
    },
  },
  'quiz start': {
    name: '퀴즈 시작',
    description: '이 채널 모두와 함께하는 퀴즈 라운드를 시작해요',
    arguments: {
      questions: { name: '문제수', description: '1~20문제, 비우면 5문제' },
      seconds: { name: '초', description: '문제마다 10~120초, 비우면 30초(대결은 60초)' },
      level: { name: '난이도', description: '1 기억하기 ~ 5 유도하기, 비우면 점점 어려워져요' },
      topics: { name: '주제', description: '어느 교훈인지, 비우면 모두' },
      mode: { name: '방식', description: '어떻게 겨룰지' },
      with: { name: '상대', description: '대결을 신청할 사람의 이름, 비우면 누구나' },
      net: { name: '구조', description: '어떤 네트워크로 낼지: 2-3-2 tanh, 또는 저장한 것' },
      language: { name: '언어', description: '채널에서 쓸 언어' },
    },
  },
  'quiz stop': { name: '퀴즈 끝', description: '라운드를 끝내요. 얻은 점수는 남아요', arguments: {} },
  'quiz skip': {
    name: '퀴즈 건너뛰기',
    description: '이 문제를 건너뛰자는 한 표, 진행자는 바로 넘겨요',
    arguments: {},
  },
  'quiz pause': { name: '퀴즈 멈춤', description: '라운드를 잠시 멈춰요', arguments: {} },
  'quiz resume': { name: '퀴즈 계속', description: '멈춘 라운드를 이어서 해요', arguments: {} },
  'quiz status': { name: '퀴즈 상태', description: '여기서 라운드가 어디까지 왔는지 보여 줘요', arguments: {} },
  score: {
    name: '점수',
    description: '점수와 정답률, 잘하게 된 것을 보여 줘요',
    arguments: {
      board: { name: '점수판', description: '어느 점수판인지, 비우면 이 채널' },
      person: { name: '사람', description: '한 사람의 점수만' },
    },
  },
};
